import type { QuizDefinition } from '@amelie/contract';
import { NativeSelect, Switch } from '@amelie/ui';
import { useT } from '../../lib/i18n';
import { PercentField } from './percent-field';
import { QuizDeliveryFields } from './quiz-delivery-fields';

interface QuizSettingsProps {
  quiz: QuizDefinition;
  onChange: (change: Partial<QuizDefinition>) => void;
}

const offered = [1, 2, 3, 4, 5, 10, 20];
const unlimited = 'unlimited';

/** Pass mark, attempts, order of the answers; what is changed more rarely is folded away. */
export function QuizSettings({ quiz, onChange }: QuizSettingsProps) {
  const t = useT();
  const { attemptsAllowed } = quiz;
  const counts =
    attemptsAllowed === null || offered.includes(attemptsAllowed) ? offered : [...offered, attemptsAllowed];
  return (
    <div className="flex flex-col gap-4">
      <div className="grid items-end gap-5 md:grid-cols-2">
        <PercentField
          label={t('authoring.passMark')}
          hint={t('authoring.passMarkHint')}
          value={quiz.passMark}
          onChange={(passMark) => onChange({ passMark })}
        />
        <NativeSelect
          label={t('authoring.attempts')}
          options={[
            { value: unlimited, label: t('authoring.attemptsUnlimited') },
            ...counts.map((count) => ({ value: String(count), label: t('authoring.attemptCount', { count }) })),
          ]}
          value={attemptsAllowed === null ? unlimited : String(attemptsAllowed)}
          onChange={(value) => onChange({ attemptsAllowed: value === unlimited ? null : Number(value) })}
        />
        <Switch
          isSelected={quiz.shuffleOptions}
          onChange={(shuffleOptions) => onChange({ shuffleOptions })}
          hint={t('authoring.shuffleHint')}
        >
          {t('authoring.shuffle')}
        </Switch>
      </div>
      <QuizDeliveryFields quiz={quiz} onChange={onChange} />
    </div>
  );
}
