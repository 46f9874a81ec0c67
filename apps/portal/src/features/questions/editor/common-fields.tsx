import { type AnyQuestion, type Language, languages } from '@amelie/contract';
import { Disclosure, NativeSelect, TextField } from '@amelie/ui';
import { useState } from 'react';
import { useT } from '../../../lib/i18n';
import { languageNames } from '../../../lib/i18n/languages';
import { useFault } from './editor-setting';
import { NumberField } from './number-field';
import type { ChangeQuestion } from './part-props';
import { ShortField } from './short-field';
import { WordsField } from './words-field';

interface CommonFieldsProps {
  question: AnyQuestion;
  onChange: ChangeQuestion;
}

/** What every question has besides its words and its key. */
export function CommonFields({ question, onChange }: CommonFieldsProps) {
  const t = useT();
  const change = (
    part: Partial<Pick<AnyQuestion, 'feedback' | 'source' | 'points' | 'tags' | 'objectives' | 'language'>>,
  ) => onChange((now) => ({ ...now, ...part }));
  return (
    <>
      <WordsField
        label={t('editor.feedback')}
        mark={t('common.optional')}
        hint={t('editor.feedbackHint')}
        path={['feedback']}
        value={question.feedback}
        onChange={(feedback) => change({ feedback })}
      />
      <div className="grid items-start gap-5 md:grid-cols-[1fr_12rem]">
        <ShortField
          label={t('editor.source')}
          mark={t('common.optional')}
          hint={t('editor.sourceHint')}
          path={['source']}
          most={1000}
          value={question.source}
          onChange={(source) => change({ source })}
        />
        <NumberField
          label={t('editor.points')}
          hint={t('editor.pointsHint')}
          path={['points']}
          value={question.points}
          onChange={(points) => change({ points })}
        />
      </div>
      <Disclosure summary={t('editor.more')}>
        <ShortField
          label={t('editor.name')}
          mark={t('common.optional')}
          hint={t('editor.nameHint')}
          path={['name']}
          most={200}
          value={question.name}
          onChange={(name) => onChange((now) => ({ ...now, name }))}
        />
        <LinesField
          label={t('editor.tags')}
          hint={t('editor.tagsHint')}
          path="tags"
          most={{ lines: 50, letters: 100 }}
          lines={question.tags}
          onChange={(tags) => change({ tags })}
        />
        <LinesField
          label={t('editor.objectives')}
          hint={t('editor.objectivesHint')}
          path="objectives"
          most={{ lines: 20, letters: 300 }}
          lines={question.objectives}
          onChange={(objectives) => change({ objectives })}
        />
        <NativeSelect<Language>
          label={t('editor.language')}
          options={languages.map((language) => ({ value: language, label: languageNames[language], lang: language }))}
          value={question.language}
          onChange={(language) => change({ language })}
        />
      </Disclosure>
    </>
  );
}

interface LinesFieldProps {
  label: string;
  hint: string;
  path: string;
  /** What is beyond is not taken. */
  most: { lines: number; letters: number };
  lines: readonly string[];
  onChange: (lines: string[]) => void;
}

const typedLines = (typed: string) =>
  [...new Set(typed.split('\n').map((line) => line.trim()))].filter((line) => line !== '');

/** Words of which each stands on a line of its own. */
function LinesField({ label, hint, path, most, lines, onChange }: LinesFieldProps) {
  const fault = useFault([path]);
  const [typed, setTyped] = useState('');
  const read = (text: string) =>
    typedLines(text)
      .map((line) => line.slice(0, most.letters).trim())
      .slice(0, most.lines);
  const isSame = read(typed).join('\n') === lines.join('\n');
  return (
    <TextField
      label={label}
      hint={hint}
      lines={3}
      value={isSame ? typed : lines.join('\n')}
      onChange={(text) => {
        setTyped(text);
        onChange(read(text));
      }}
      error={fault}
    />
  );
}
