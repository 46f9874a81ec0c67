import type { MyForm as Form } from '@amelie/contract';
import { Button, Icon } from '@amelie/ui';
import { RefusalNotice } from '../../lib/forms/refusal-notice';
import type { SaveState } from '../../lib/autosave/autosaver';
import { useT, type MessageKey } from '../../lib/i18n';
import { useFormWords } from '../../lib/form-words/use-form-words';
import { tidied } from './answer-list';
import { FormQuestion } from './form-question';
import { useSendForm } from './queries';
import { useFormAnswers } from './use-form-answers';
import { WhoSeesForm } from './who-sees-form';

/** A form to be filled in: who sees what, its questions, and sending it. */
export function MyForm({ form }: { form: Form }) {
  const t = useT();
  const { courseId, stage } = form;
  const words = useFormWords(form.language);
  const { answers, change, state, flush } = useFormAnswers(form);
  const send = useSendForm({ courseId, stage });
  // What is being kept may not arrive after what is sent.
  const submit = async () => {
    await flush();
    send.mutate({ path: { courseId }, body: { stage, answers: tidied(answers) } });
  };
  return (
    <>
      <WhoSeesForm />
      {form.questions.map((question) => (
        <FormQuestion
          key={question.key}
          question={question}
          words={words}
          value={answers.find((answer) => answer.question === question.key)?.value ?? null}
          onChange={(value) => change(question.key, value)}
        />
      ))}
      <RefusalNotice error={send.error} />
      <div className="flex flex-col gap-2">
        <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
          <Button pending={send.isPending && t('forms.sending')} onPress={() => void submit()}>
            {t('forms.send')}
          </Button>
          <Kept state={state} />
        </div>
        <p className="text-s text-muted">{t('forms.sendOnce')}</p>
      </div>
    </>
  );
}

const keptKeys: Record<Exclude<SaveState['kind'], 'untouched'>, MessageKey> = {
  waiting: 'forms.keeping',
  saving: 'forms.keeping',
  saved: 'forms.kept',
  failed: 'forms.notKept',
};

/** Whether what is filled in so far is safe. */
function Kept({ state: { kind } }: { state: SaveState }) {
  const t = useT();
  return (
    <p role="status" className="flex min-h-6 items-center gap-2 text-s text-muted">
      {kind !== 'untouched' && (
        <>
          <Icon name={kind === 'saved' ? 'check' : kind === 'failed' ? 'alert' : 'clock'} className="size-4" />
          {t(keptKeys[kind])}
        </>
      )}
    </p>
  );
}
