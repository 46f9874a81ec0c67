import type { FeedbackPolicy, Grading, Navigation, QuizDefinition } from '@amelie/contract';
import { Disclosure, NativeSelect, Switch } from '@amelie/ui';
import { type MessageKey, useFormat, useT } from '../../lib/i18n';

interface QuizDeliveryFieldsProps {
  quiz: QuizDefinition;
  onChange: (change: Partial<QuizDefinition>) => void;
}

const none = 'none';
const minutesOffered = [10, 15, 20, 30, 45, 60, 90, 120];
const hoursOffered = [1, 12, 24, 72, 168];

const navigationKeys = {
  free: 'authoring.navigationFree',
  forward: 'authoring.navigationForward',
} as const satisfies Record<Navigation, MessageKey>;

const gradingKeys = {
  highest: 'authoring.gradingHighest',
  first: 'authoring.gradingFirst',
  last: 'authoring.gradingLast',
  average: 'authoring.gradingAverage',
} as const satisfies Record<Grading, MessageKey>;

const feedbackKeys = {
  whole: 'authoring.feedbackWhole',
  each: 'authoring.feedbackEach',
  'passed-or-last': 'authoring.feedbackPassedOrLast',
  score: 'authoring.feedbackScore',
} as const satisfies Record<FeedbackPolicy, MessageKey>;

/** What is offered, and what stands there already. */
const withPresent = (offered: readonly number[], present: number) =>
  present === 0 || offered.includes(present) ? offered : [...offered, present].sort((one, other) => one - other);

interface WordSelectProps<Value extends string> {
  label: MessageKey;
  keys: Record<Value, MessageKey>;
  value: Value;
  onChange: (value: Value) => void;
}

function WordSelect<Value extends string>({ label, keys, value, onChange }: WordSelectProps<Value>) {
  const t = useT();
  const values = Object.keys(keys).filter((key): key is Value => key in keys);
  return (
    <NativeSelect
      label={t(label)}
      options={values.map((one) => ({ value: one, label: t(keys[one]) }))}
      value={value}
      onChange={(chosen) => onChange(values.find((one) => one === chosen) ?? value)}
    />
  );
}

interface AmountSelectProps {
  label: MessageKey;
  noneKey: MessageKey;
  offered: readonly number[];
  /** 0: none. */
  value: number;
  say: (amount: number) => string;
  onChange: (amount: number) => void;
}

function AmountSelect({ label, noneKey, offered, value, say, onChange }: AmountSelectProps) {
  const t = useT();
  return (
    <NativeSelect
      label={t(label)}
      options={[
        { value: none, label: t(noneKey) },
        ...withPresent(offered, value).map((amount) => ({ value: String(amount), label: say(amount) })),
      ]}
      value={value === 0 ? none : String(value)}
      onChange={(chosen) => onChange(chosen === none ? 0 : Number(chosen))}
    />
  );
}

/** Time, way, pause, what counts and what is told: rules that most quizzes leave as they are. */
export function QuizDeliveryFields({ quiz, onChange }: QuizDeliveryFieldsProps) {
  const t = useT();
  const format = useFormat();
  return (
    <Disclosure summary={t('authoring.moreRules')}>
      <p className="max-w-read pt-3 text-s text-muted">{t('authoring.timeLimitHint')}</p>
      <div className="grid items-end gap-5 pt-4 md:grid-cols-2">
        <AmountSelect
          label="authoring.timeLimit"
          noneKey="authoring.timeLimitNone"
          offered={minutesOffered}
          value={quiz.minutesAllowed ?? 0}
          say={(minutes) => format.minutes(minutes)}
          onChange={(minutes) => onChange({ minutesAllowed: minutes === 0 ? null : minutes })}
        />
        <AmountSelect
          label="authoring.coolOff"
          noneKey="authoring.coolOffNone"
          offered={hoursOffered}
          value={quiz.coolOffHours}
          say={(count) => t('authoring.coolOffHours', { count })}
          onChange={(coolOffHours) => onChange({ coolOffHours })}
        />
        <WordSelect
          label="authoring.navigation"
          keys={navigationKeys}
          value={quiz.navigation}
          onChange={(navigation) => onChange({ navigation })}
        />
        <WordSelect
          label="authoring.grading"
          keys={gradingKeys}
          value={quiz.grading}
          onChange={(grading) => onChange({ grading })}
        />
        <WordSelect
          label="authoring.feedbackPolicy"
          keys={feedbackKeys}
          value={quiz.feedbackPolicy}
          onChange={(feedbackPolicy) => onChange({ feedbackPolicy })}
        />
        <Switch
          isSelected={quiz.shuffleQuestions}
          onChange={(shuffleQuestions) => onChange({ shuffleQuestions })}
          hint={t('authoring.shuffleQuestionsHint')}
        >
          {t('authoring.shuffleQuestions')}
        </Switch>
      </div>
    </Disclosure>
  );
}
