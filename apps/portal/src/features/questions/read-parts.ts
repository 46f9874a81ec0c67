import type { AnyQuestion, RichText } from '@amelie/contract';
import { plainTextOf } from '@amelie/rules';

/** One part of a question as it is read: an option, a pair, a gap. */
export interface ReadPart {
  text: RichText | string;
  /** Null where nothing is right or wrong about it. */
  isRight: boolean | null;
  /** What belongs to it: the other half of a pair, what a number may be off by. */
  beside: string;
  feedback: RichText | null;
}

const part = (text: ReadPart['text'], own: Partial<ReadPart> = {}): ReadPart => ({
  text,
  isRight: null,
  beside: '',
  feedback: null,
  ...own,
});

const share = (credit: number) => (credit === 0 || credit === 1 ? '' : `${Math.round(credit * 100)} %`);

const credited = <P extends { credit: number; feedback: RichText }>(
  parts: readonly P[],
  text: (one: P) => ReadPart['text'],
) =>
  parts.map((one) => part(text(one), { isRight: one.credit > 0, beside: share(one.credit), feedback: one.feedback }));

type Gap = Extract<AnyQuestion, { type: 'cloze' }>['gaps'][number];

function gapWords(gap: Gap): string {
  if (gap.kind === 'choice')
    return gap.options.map(({ text, credit }) => (credit > 0 ? `✓ ${text}` : text)).join(' / ');
  if (gap.kind === 'numeric') return gap.answers.map(({ value }) => String(value)).join(' / ');
  return gap.answers.map(({ pattern }) => pattern).join(' / ');
}

/** The parts of a question in reading order, with what is right about each. */
export function readParts(question: AnyQuestion): ReadPart[] {
  switch (question.type) {
    case 'single':
    case 'multiple':
      return credited(question.options, ({ text }) => text);
    case 'true-false':
      return [part(question.correct ? '✓' : '✗', { isRight: question.correct })];
    case 'kprim':
      return question.statements.map(({ text, correct, feedback }) => part(text, { isRight: correct, feedback }));
    case 'matching':
      return question.prompts.map(({ text, match, feedback }) => {
        const choice = question.choices.find(({ id }) => id === match);
        return part(text, { beside: choice ? `→ ${plainTextOf(choice.text)}` : '', feedback });
      });
    case 'ordering':
      return question.items.map(({ text }, index) => part(text, { beside: `${index + 1}` }));
    case 'numeric':
      return credited(question.answers, ({ value, tolerance }) =>
        tolerance.amount === 0
          ? String(value)
          : `${value} ± ${tolerance.kind === 'relative' ? `${tolerance.amount * 100} %` : tolerance.amount}`,
      );
    case 'short-text':
      return credited(question.answers, ({ pattern }) => pattern);
    case 'cloze':
      return question.gaps.map((gap) => part(`[${gap.id}]`, { beside: gapWords(gap) }));
    case 'hotspot':
      return credited(question.regions, ({ label }) => label);
    case 'essay':
      return question.rubric.map(({ text, levels }) =>
        part(text, { beside: levels.map((one) => one.text).join(' / ') }),
      );
    case 'situational-judgement':
      return question.items.map(({ text, feedback }) => part(text, { feedback }));
    case 'branching-case':
      return question.steps.flatMap((step) => [part(step.text), ...credited(step.options, ({ text }) => text)]);
    case 'confidence':
      return question.levels.map(({ text }) => part(text));
    case 'reflection':
      return [];
  }
}
