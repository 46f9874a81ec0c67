import type { FormAnswer } from '@amelie/contract';

/** The answers with one of them changed; null leaves its question open. */
export function withAnswer(
  answers: readonly FormAnswer[],
  question: string,
  value: FormAnswer['value'] | null,
): FormAnswer[] {
  const others = answers.filter((answer) => answer.question !== question);
  return value === null ? others : [...others, { question, value }];
}

/** The answers as they are kept and sent: a text of blanks only is none. */
export function tidied(answers: readonly FormAnswer[]): FormAnswer[] {
  return answers.flatMap(({ question, value }): FormAnswer[] => {
    if (typeof value === 'number') return [{ question, value }];
    const text = value.trim();
    return text === '' ? [] : [{ question, value: text }];
  });
}
