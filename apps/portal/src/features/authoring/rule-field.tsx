import { rulesOfKind, type CompletionRule, type DraftModule } from '@amelie/contract';
import { NativeSelect, RadioCards } from '@amelie/ui';
import { useT } from '../../lib/i18n';
import { useRuleText } from './module-words';
import { PercentField } from './percent-field';

const usualScore = 0.8;

interface RuleFieldProps {
  module: DraftModule;
  /** The quizzes of the course: a package may count by one of them. */
  quizzes: readonly DraftModule[];
  rule: CompletionRule;
  onChange: (rule: CompletionRule) => void;
}

/** When a module counts as done, in plain words; only the rules that fit its kind and its course are offered. */
export function RuleField({ module, quizzes, rule, onChange }: RuleFieldProps) {
  const t = useT();
  const ruleText = useRuleText();
  const [firstQuiz] = quizzes;
  const wholeRule = (kind: CompletionRule['kind']): CompletionRule | null => {
    if (kind === rule.kind) return rule;
    if (kind === 'package-score') return { kind, atLeast: usualScore };
    if (kind === 'package-quiz') return firstQuiz ? { kind, quizModuleId: firstQuiz.id } : null;
    return { kind };
  };
  const choose = (kind: CompletionRule['kind']) => {
    const next = wholeRule(kind);
    if (next) onChange(next);
  };
  return (
    <>
      <RadioCards
        label={t('authoring.ruleLabel')}
        options={rulesOfKind[module.kind].flatMap((kind) => {
          const whole = wholeRule(kind);
          return whole ? [{ value: kind, label: ruleText(whole) }] : [];
        })}
        value={rule.kind}
        onChange={choose}
      />
      {rule.kind === 'package-score' && (
        <PercentField
          label={t('authoring.atLeast')}
          value={rule.atLeast}
          onChange={(atLeast) => onChange({ kind: 'package-score', atLeast })}
        />
      )}
      {rule.kind === 'package-quiz' && firstQuiz && (
        <NativeSelect
          label={t('authoring.ruleQuiz')}
          options={[
            ...(quizzes.some(({ id }) => id === rule.quizModuleId)
              ? []
              : [{ value: rule.quizModuleId, label: t('authoring.ruleQuizGone') }]),
            ...quizzes.map(({ id, title }) => ({ value: id, label: title })),
          ]}
          value={rule.quizModuleId}
          onChange={(quizModuleId) => onChange({ kind: 'package-quiz', quizModuleId })}
        />
      )}
    </>
  );
}
