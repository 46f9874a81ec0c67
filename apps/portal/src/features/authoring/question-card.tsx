import type { Language } from '@amelie/contract';
import { plainTextOf } from '@amelie/rules';
import { Badge, Button, Menu } from '@amelie/ui';
import { useT } from '../../lib/i18n';
import { type DraftQuestion, isPlain } from './plain-quiz';
import { QuestionFields } from './question-fields';

interface QuestionCardProps {
  question: DraftQuestion;
  /** From 0. */
  place: number;
  of: number;
  lang: Language;
  faults: ReadonlyMap<string, string>;
  isOpen: boolean;
  onToggle: () => void;
  onChange: (question: DraftQuestion) => void;
  onMove: (places: number) => void;
  onRemove: () => void;
}

/** One question: folded, its words; unfolded, everything about it. */
export function QuestionCard(given: QuestionCardProps) {
  const { question, place, of, lang, faults, isOpen, onToggle, onChange, onMove, onRemove } = given;
  const t = useT();
  const number = place + 1;
  const stem = isPlain(question) ? question.stem : plainTextOf(question.question.stem);
  return (
    <li className="flex flex-col gap-4 rounded-m border border-line bg-surface p-4 sm:p-5">
      <div className="flex flex-col gap-2 sm:flex-row sm:items-start">
        <div className="flex min-w-0 flex-1 flex-col gap-1 py-1.5">
          <p className="flex flex-wrap items-center gap-2 text-s text-muted">
            {isPlain(question) && t(`authoring.question.${question.kind}`)}
            {faults.size > 0 && (
              <Badge tone="loss" icon="alert">
                {t('authoring.incomplete')}
              </Badge>
            )}
          </p>
          <h3 className="text-l" lang={stem ? lang : undefined}>
            {number}. {stem || t('authoring.newQuestion')}
          </h3>
        </div>
        <div className="flex items-center gap-2">
          {isPlain(question) && (
            <Button kind="quiet" size="s" aria-expanded={isOpen} onPress={onToggle}>
              {t(isOpen ? 'authoring.fold' : 'authoring.edit')}
            </Button>
          )}
          <Menu
            label={t('authoring.moreForQuestion', { number })}
            entries={[
              { id: 'up', label: t('authoring.moveUp'), onAction: () => onMove(-1), isDisabled: place === 0 },
              { id: 'down', label: t('authoring.moveDown'), onAction: () => onMove(1), isDisabled: number === of },
              { id: 'remove', label: t('authoring.removeQuestion'), icon: 'trash', kind: 'loss', onAction: onRemove },
            ]}
          />
        </div>
      </div>
      {isOpen && isPlain(question) && <QuestionFields question={question} faults={faults} onChange={onChange} />}
    </li>
  );
}
