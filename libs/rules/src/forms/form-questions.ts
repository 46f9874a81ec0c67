import {
  type AskedFormQuestion,
  type CourseForm,
  type FormAnswer,
  type FormStage,
  readyQuestions,
  type ReadyKey,
} from '@amelie/contract';

/** What a form asks at a stage, in its order: the platform's own questions that were not left out, then the trainer's. */
export function askedAt(form: Pick<CourseForm, 'leftOut' | 'own'>, stage: FormStage): AskedFormQuestion[] {
  const isAsked = (key: ReadyKey) => !form.leftOut.includes(key);
  const ready = readyQuestions[stage]
    .filter(({ key }) => isAsked(key))
    .map(({ key, kind, options }) => ({
      key,
      kind,
      texts: null,
      options: options.map((option) => ({ key: option, texts: null })),
    }));
  const own = form.own
    .filter((question) => question.stage === stage)
    .map(({ id, kind, texts, options }) => ({
      key: id,
      kind,
      texts,
      options: options.map((option) => ({ key: option.id, texts: option.texts })),
    }));
  return [...ready, ...own];
}

function fits({ kind, options }: AskedFormQuestion, value: FormAnswer['value']): boolean {
  if (kind === 'scale') return typeof value === 'number';
  if (typeof value !== 'string') return false;
  return kind === 'text' || options.some(({ key }) => key === value);
}

/** True when every answer answers a question of the form, each once. Whatever is left open fits. */
export function formAnswersFit(questions: readonly AskedFormQuestion[], answers: readonly FormAnswer[]): boolean {
  const seen = new Set<string>();
  for (const { question, value } of answers) {
    const asked = questions.find(({ key }) => key === question);
    if (!asked || seen.has(question) || !fits(asked, value)) return false;
    seen.add(question);
  }
  return true;
}
