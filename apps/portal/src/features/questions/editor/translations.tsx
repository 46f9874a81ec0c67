import { type AnyQuestion, emptyRichText, type Language, languages } from '@amelie/contract';
import { plainTextOf } from '@amelie/rules';
import { Button, Disclosure, NativeSelect, showToast, TextField } from '@amelie/ui';
import { useState } from 'react';
import { useT, type MessageKey } from '../../../lib/i18n';
import { languageNames } from '../../../lib/i18n/languages';
import { EditorSettingContext } from './editor-setting';
import type { ChangeQuestion } from './part-props';
import {
  namedPlace,
  textPairs,
  type TextPair,
  translatedCount,
  withLanguage,
  withoutLanguage,
  withTranslation,
} from './translated';
import { WordsField } from './words-field';

interface TranslationsProps {
  question: AnyQuestion;
  onChange: ChangeQuestion;
}

/** The question in other languages: each text beside its translation. */
export function Translations({ question, onChange }: TranslationsProps) {
  const t = useT();
  const [chosen, setChosen] = useState<Language | null>(null);
  const written = question.translations.map(({ language }) => language);
  const language = written.find((one) => one === chosen) ?? written[0];
  const free = languages.filter((one) => one !== question.language && !written.includes(one));
  const add = (one: Language) => {
    onChange((now) => withLanguage(now, one));
    setChosen(one);
  };
  return (
    <Disclosure summary={t('editor.translations', { count: written.length })}>
      <p className="text-s text-muted">{t('editor.translationsHint')}</p>
      <div className="flex flex-wrap items-end gap-3">
        {language && (
          <NativeSelect<Language>
            label={t('editor.translationInto')}
            options={written.map((one) => ({
              ...{ value: one, lang: one },
              label: t('editor.translationCount', { name: languageNames[one], ...translatedCount(question, one) }),
            }))}
            value={language}
            onChange={setChosen}
          />
        )}
        {free.length > 0 && written.length < 5 && (
          <NativeSelect<Language | 'none'>
            label={t('editor.addTranslation')}
            options={[
              { value: 'none', label: t('editor.chooseLanguage') },
              ...free.map((one) => ({ value: one, label: languageNames[one], lang: one })),
            ]}
            value="none"
            onChange={(one) => one !== 'none' && add(one)}
          />
        )}
      </div>
      {language && <Translation key={language} question={question} language={language} onChange={onChange} />}
    </Disclosure>
  );
}

function Translation({ question, language, onChange }: TranslationsProps & { language: Language }) {
  const t = useT();
  const remove = () => {
    const before = question.translations;
    onChange((now) => withoutLanguage(now, language));
    const kept = before.filter((one) => one.language === language);
    const onAction = () =>
      onChange((now) => ({ ...now, translations: [...withoutLanguage(now, language).translations, ...kept] }));
    const words = t('editor.translationRemoved', { name: languageNames[language] });
    showToast(words, 'good', { label: t('editor.undo'), onAction });
  };
  return (
    // Faults belong to the original: a translation that lacks something lets the original stand in for it.
    <EditorSettingContext value={{ lang: language, faults: [] }}>
      <ul className="flex flex-col gap-4">
        {textPairs(question, language).map((pair) => (
          <li key={pair.at} className="grid gap-3 border-t border-line pt-4 md:grid-cols-2">
            <Original question={question} pair={pair} />
            <TranslationField question={question} pair={pair} language={language} onChange={onChange} />
          </li>
        ))}
      </ul>
      <div>
        <Button kind="plain" size="s" onPress={remove}>
          {t('editor.removeTranslation', { name: languageNames[language] })}
        </Button>
      </div>
    </EditorSettingContext>
  );
}

function Original({ question, pair }: { question: AnyQuestion; pair: TextPair }) {
  const nameOf = usePlaceName(question);
  const words = typeof pair.original === 'string' ? pair.original : plainTextOf(pair.original);
  return (
    <div className="min-w-0">
      <p className="text-s text-muted">{nameOf(pair.at)}</p>
      <p lang={question.language} className="whitespace-pre-line">
        {words}
      </p>
    </div>
  );
}

interface TranslationFieldProps extends TranslationsProps {
  pair: TextPair;
  language: Language;
}

function TranslationField({ question, pair: { at, original, text }, language, onChange }: TranslationFieldProps) {
  const t = useT();
  const label = t('editor.inLanguage', { place: usePlaceName(question)(at), name: languageNames[language] });
  if (typeof original === 'string')
    return (
      <TextField
        label={label}
        maxLength={1000}
        value={typeof text === 'string' ? text : ''}
        onChange={(typed) => onChange((now) => withTranslation(now, language, { at, text: typed }))}
      />
    );
  return (
    <WordsField
      label={label}
      path={['translations', language, at]}
      value={text === null || typeof text === 'string' ? emptyRichText : text}
      onChange={(written) => onChange((now) => withTranslation(now, language, { at, text: written }))}
    />
  );
}

const listNames: Record<string, MessageKey> = {
  options: 'editor.option',
  statements: 'editor.statement',
  prompts: 'editor.prompt',
  choices: 'editor.choice',
  items: 'editor.item',
  answers: 'editor.option',
  gaps: 'editor.gap',
  regions: 'editor.region',
  rubric: 'editor.criterion',
  levels: 'editor.level',
  scale: 'editor.point',
  steps: 'editor.step',
  media: 'editor.mediaPart',
};
const fieldNames: Record<string, MessageKey> = {
  stem: 'editor.stem',
  feedback: 'editor.feedbackShort',
  feedbackTrue: 'editor.feedbackTrue',
  feedbackFalse: 'editor.feedbackFalse',
  otherFeedback: 'editor.otherFeedback',
  markerNotes: 'editor.markerNotes',
  template: 'editor.template',
  trueLabel: 'editor.trueLabel',
  falseLabel: 'editor.falseLabel',
  alt: 'editor.alt',
  label: 'editor.regionName',
};

/** Where a text stands, in words: "Answer 2 · Feedback". The words of a part need no name of their own. */
function usePlaceName(question: AnyQuestion): (at: string) => string {
  const t = useT();
  return (at) => {
    const { lists, field } = namedPlace(question, at);
    const parts = lists.flatMap(({ name, number }) => {
      const key = listNames[name];
      return key ? [t(key, { number })] : [];
    });
    const key = fieldNames[field];
    return [...parts, ...(key ? [t(key)] : [])].join(' · ');
  };
}
