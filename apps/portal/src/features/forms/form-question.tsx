import { type AskedFormQuestion, type FormAnswer, longestFormText, scaleSteps } from '@amelie/contract';
import { Button, Card, ChoiceRow, RadioCards, TextField, VisuallyHidden } from '@amelie/ui';
import { useId } from 'react';
import { useT } from '../../lib/i18n';
import type { FormWords } from '../../lib/form-words/use-form-words';

interface FormQuestionProps {
  question: AskedFormQuestion;
  words: FormWords;
  value: FormAnswer['value'] | null;
  onChange: (value: FormAnswer['value'] | null) => void;
}

/** One question of a form; each may be left open, also after it was answered. */
export function FormQuestion(given: FormQuestionProps) {
  const { question, words, value, onChange } = given;
  const t = useT();
  const { text } = words.question(question);
  return (
    <Card as="div">
      <Field {...given} />
      {question.kind !== 'text' && value !== null && (
        <div className="-my-1">
          <Button
            kind="plain"
            size="s"
            aria-label={t('forms.leaveOpenOf', { question: text })}
            onPress={() => onChange(null)}
          >
            {t('forms.leaveOpen')}
          </Button>
        </div>
      )}
    </Card>
  );
}

function Field({ question, words, value, onChange }: FormQuestionProps) {
  const title = <Words of={words.question(question)} />;
  if (question.kind === 'scale') return <Scale title={title} value={value} onChange={onChange} />;
  if (question.kind === 'text')
    return <Written title={title} value={typeof value === 'string' ? value : ''} onChange={onChange} />;
  return <Single question={question} words={words} value={value} onChange={onChange} />;
}

const Words = ({ of: { text, lang } }: { of: ReturnType<FormWords['question']> }) => <span lang={lang}>{text}</span>;

interface ScaleProps extends Pick<FormQuestionProps, 'value' | 'onChange'> {
  title: React.ReactNode;
}

/** Five steps side by side, with the words of both ends below them. */
function Scale({ title, value, onChange }: ScaleProps) {
  const t = useT();
  return (
    <div>
      <ChoiceRow
        look="title"
        legend={
          <>
            {title} <VisuallyHidden>{t('forms.scaleHint')}</VisuallyHidden>
          </>
        }
        choices={scaleSteps.map((step) => ({ value: String(step), label: step }))}
        value={typeof value === 'number' ? String(value) : null}
        onChange={(step) => onChange(Number(step))}
      />
      <p aria-hidden="true" className="mt-1.5 flex justify-between gap-4 text-s text-muted">
        <span>{t('forms.scaleLeast')}</span>
        <span>{t('forms.scaleMost')}</span>
      </p>
    </div>
  );
}

function Single({ question, words, value, onChange }: FormQuestionProps) {
  const id = useId();
  return (
    <div className="flex flex-col gap-2">
      <h2 id={id} className="text-l">
        <Words of={words.question(question)} />
      </h2>
      <RadioCards
        aria-labelledby={id}
        options={question.options.map((option) => ({
          value: option.key,
          label: <Words of={words.option(question, option)} />,
        }))}
        value={typeof value === 'string' ? value : null}
        onChange={onChange}
      />
    </div>
  );
}

interface WrittenProps {
  title: React.ReactNode;
  value: string;
  onChange: (value: string | null) => void;
}

function Written({ title, value, onChange }: WrittenProps) {
  const t = useT();
  const id = useId();
  return (
    <div role="group" aria-labelledby={id} className="flex flex-col gap-2">
      <h2 id={id} className="text-l">
        {title}
      </h2>
      <TextField
        label={t('forms.yourWords')}
        labelHidden
        hint={t('forms.textHint')}
        lines={3}
        maxLength={longestFormText}
        value={value}
        onChange={(text) => onChange(text === '' ? null : text)}
      />
    </div>
  );
}
