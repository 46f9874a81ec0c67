import { formStages, readyQuestions, type CourseForm, type Language, type ReadyKey } from '@amelie/contract';
import { Checkbox } from '@amelie/ui';
import { useFormWords } from '../../lib/form-words/use-form-words';
import { useT } from '../../lib/i18n';

interface FormReadyProps {
  form: CourseForm;
  language: Language;
  onChange: (part: Partial<CourseForm>) => void;
}

/** The platform's own questions, each of which may be left out. */
export function FormReady({ form, language, onChange }: FormReadyProps) {
  const t = useT();
  const words = useFormWords(language);
  const ask = (key: ReadyKey, isAsked: boolean) => {
    const others = form.leftOut.filter((one) => one !== key);
    onChange({ leftOut: isAsked ? others : [...others, key] });
  };
  return formStages
    .filter((stage) => stage === 'end' || form.followUp)
    .map((stage) => (
      <fieldset key={stage} className="min-w-0">
        <legend className="mb-1 font-semibold">{t(`evaluations.stage.${stage}`)}</legend>
        {readyQuestions[stage].map(({ key, kind }) => (
          <Checkbox
            key={key}
            isSelected={!form.leftOut.includes(key)}
            onChange={(isAsked) => ask(key, isAsked)}
            hint={t(`authoring.form.kind.${kind}`)}
          >
            {words.question({ key, texts: null }).text}
          </Checkbox>
        ))}
      </fieldset>
    ));
}
