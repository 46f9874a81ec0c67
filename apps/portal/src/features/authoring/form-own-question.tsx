import { formStages, type FormTexts, type Language, type OwnQuestion } from '@amelie/contract';
import { Button, ChoiceRow, Disclosure, IconButton, TextField } from '@amelie/ui';
import { languageNames, languagesInOrder, useT } from '../../lib/i18n';
import { fewestFormOptions, mostOptions, newFormOption, withText } from './form-draft';
import { oneLine } from './one-line';

interface OwnQuestionFieldsProps {
  question: OwnQuestion;
  /** From 1. */
  number: number;
  /** Of the course: here the words have to stand. */
  language: Language;
  faults: ReadonlySet<string>;
  /** Whether the form asks a second time. */
  followUp: boolean;
  onChange: (question: OwnQuestion | null) => void;
}

/** A question that the trainer has added: its words, its answers, when it is asked, and its translations. */
export function OwnQuestionFields(given: OwnQuestionFieldsProps) {
  const { question, number, language, faults, followUp, onChange } = given;
  const t = useT();
  return (
    <li className="flex flex-col gap-4 rounded-m border border-line bg-paper p-4">
      <div className="flex items-center justify-between gap-3">
        <h3 className="text-m">
          {number}. {t(`authoring.form.kind.${question.kind}`)}
        </h3>
        <IconButton icon="trash" label={t('authoring.form.remove')} onPress={() => onChange(null)} />
      </div>
      <Said
        label={t('authoring.form.question')}
        texts={question.texts}
        language={language}
        error={faults.has(question.id) && t('authoring.form.fault.text')}
        onChange={(texts) => onChange({ ...question, texts })}
      />
      {question.kind === 'single' && (
        <Options question={question} language={language} faults={faults} onChange={onChange} />
      )}
      {followUp && (
        <ChoiceRow
          legend={t('authoring.form.askedWhen')}
          choices={formStages.map((stage) => ({ value: stage, label: t(`evaluations.stage.${stage}`) }))}
          value={question.stage}
          onChange={(stage) => onChange({ ...question, stage })}
        />
      )}
      <Disclosure summary={t('authoring.form.translations')}>
        <Translations question={question} language={language} onChange={onChange} />
      </Disclosure>
    </li>
  );
}

interface SaidProps {
  label: string;
  texts: FormTexts;
  language: Language;
  error?: string | false;
  onChange: (texts: FormTexts) => void;
}

/** A text in one language. */
function Said({ label, texts, language, error = false, onChange }: SaidProps) {
  return (
    <TextField
      label={label}
      maxLength={300}
      value={texts[language] ?? ''}
      onChange={(text) => onChange(withText(texts, language, oneLine(text)))}
      error={error}
      className="flex-1"
    />
  );
}

type OptionsProps = Pick<OwnQuestionFieldsProps, 'question' | 'language' | 'faults' | 'onChange'>;

function Options({ question, language, faults, onChange }: OptionsProps) {
  const t = useT();
  const { options } = question;
  const change = (id: string, texts: FormTexts) =>
    onChange({ ...question, options: options.map((one) => (one.id === id ? { ...one, texts } : one)) });
  return (
    <div className="flex flex-col gap-3">
      {options.map(({ id, texts }, place) => (
        <div key={id} className="flex items-end gap-2">
          <Said
            label={t('authoring.form.option', { number: place + 1 })}
            texts={texts}
            language={language}
            error={faults.has(id) && t('authoring.form.fault.option')}
            onChange={(changed) => change(id, changed)}
          />
          {options.length > fewestFormOptions && (
            <IconButton
              icon="trash"
              label={t('authoring.form.removeOption', { number: place + 1 })}
              onPress={() => onChange({ ...question, options: options.filter((one) => one.id !== id) })}
            />
          )}
        </div>
      ))}
      <div>
        <Button
          kind="quiet"
          size="s"
          icon="plus"
          isDisabled={options.length >= mostOptions}
          onPress={() => onChange({ ...question, options: [...options, newFormOption()] })}
        >
          {t('authoring.form.addOption')}
        </Button>
      </div>
    </div>
  );
}

type TranslationsProps = Pick<OwnQuestionFieldsProps, 'question' | 'language' | 'onChange'>;

function Translations({ question, language, onChange }: TranslationsProps) {
  const t = useT();
  const { options } = question;
  return (
    <div className="flex flex-col gap-5">
      <p className="text-s text-muted">{t('authoring.form.translationsHint')}</p>
      {languagesInOrder
        .filter((one) => one !== language)
        .map((one) => (
          <div key={one} className="flex flex-col gap-3">
            <Said
              label={t('authoring.form.questionIn', { language: languageNames[one] })}
              texts={question.texts}
              language={one}
              onChange={(texts) => onChange({ ...question, texts })}
            />
            {options.map(({ id, texts }, place) => (
              <Said
                key={id}
                label={t('authoring.form.optionIn', { number: place + 1, language: languageNames[one] })}
                texts={texts}
                language={one}
                onChange={(changed) =>
                  onChange({
                    ...question,
                    options: options.map((option) => (option.id === id ? { ...option, texts: changed } : option)),
                  })
                }
              />
            ))}
          </div>
        ))}
    </div>
  );
}
