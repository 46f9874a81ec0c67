import type { CourseForm, FormKind, FormTexts, Language, OwnQuestion } from '@amelie/contract';

export const mostOwnQuestions = 20;
export const mostOptions = 10;
export const fewestFormOptions = 2;

type Option = OwnQuestion['options'][number];

export const newFormOption = (): Option => ({ id: crypto.randomUUID(), texts: {} });

/** A question to begin with, asked at the end of the course. */
export const newFormQuestion = (kind: FormKind): OwnQuestion => ({
  id: crypto.randomUUID(),
  stage: 'end',
  kind,
  texts: {},
  options: kind === 'single' ? [newFormOption(), newFormOption()] : [],
});

/** A text with one language of it written anew; without words it has none. */
export function withText(texts: FormTexts, language: Language, text: string): FormTexts {
  return { ...texts, [language]: text };
}

function tidyTexts(texts: FormTexts): FormTexts {
  const written = Object.entries(texts).flatMap(([language, text]) => {
    const trimmed = text?.trim() ?? '';
    return trimmed === '' ? [] : [[language, trimmed] as const];
  });
  return Object.fromEntries(written);
}

/** The form as it is saved: without blanks around words, and without languages that say nothing. */
export const tidyForm = (form: CourseForm): CourseForm => ({
  ...form,
  own: form.own.map((question) => ({
    ...question,
    texts: tidyTexts(question.texts),
    options: question.options.map((option) => ({ ...option, texts: tidyTexts(option.texts) })),
  })),
});

/** What keeps a form from being saved: the ids of questions and options without words in the course's language. */
export function formFaults(form: CourseForm, language: Language): ReadonlySet<string> {
  const isEmpty = (texts: FormTexts) => (texts[language] ?? '').trim() === '';
  const faults = form.own.flatMap(({ id, texts, options }) => [
    ...(isEmpty(texts) ? [id] : []),
    ...options.filter((option) => isEmpty(option.texts)).map((option) => option.id),
  ]);
  return new Set(faults);
}

/** The list with one question changed, or without it where `question` is null. */
export function changeOwn(form: CourseForm, id: string, question: OwnQuestion | null): OwnQuestion[] {
  return form.own.flatMap((one) => (one.id !== id ? [one] : question ? [question] : []));
}
