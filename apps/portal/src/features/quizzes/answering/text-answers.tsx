import { hasWords } from '@amelie/contract';
import { countWords, plainTextOf } from '@amelie/rules';
import { LiveRegion, TextField } from '@amelie/ui';
import { useT } from '../../../lib/i18n';
import type { Answering } from './answering-props';
import { PrivateNote } from './private-note';
import { wordState } from './word-state';

export function ShortTextAnswer({ answer, onAnswer }: Answering<'short-text'>) {
  const t = useT();
  return (
    <TextField
      label={t('answering.yourAnswer')}
      hint={t('answering.shortHint')}
      autoComplete="off"
      maxLength={1000}
      value={answer.text}
      onChange={(text) => onAnswer({ type: 'short-text', text })}
    />
  );
}

/** A longer text that a person marks; its words are counted against what was asked for. */
export function EssayAnswer({ asked, answer, isGiven, onAnswer }: Answering<'essay'>) {
  const t = useT();
  const text = isGiven ? answer.text : templateOf(asked.template);
  const limits = [
    asked.leastWords !== null && t('answering.wordsLeast', { count: asked.leastWords }),
    asked.mostWords !== null && t('answering.wordsMost', { count: asked.mostWords }),
  ].filter((one) => one !== false);
  return (
    <div className="flex flex-col gap-2">
      <TextField
        label={t('answering.yourText')}
        hint={[t('answering.essayHint'), ...limits].join(' ')}
        lines={12}
        maxLength={200_000}
        value={text}
        onChange={(typed) => onAnswer({ type: 'essay', text: typed })}
      />
      <WordCount count={countWords(text)} least={asked.leastWords} most={asked.mostWords} />
    </div>
  );
}

function templateOf(template: Answering<'essay'>['asked']['template']): string {
  return hasWords(template) ? plainTextOf(template) : '';
}

interface WordCountProps {
  count: number;
  least: number | null;
  most: number | null;
}

/** The count stands still while one writes; only that a limit is crossed is read aloud. */
function WordCount({ count, least, most }: WordCountProps) {
  const t = useT();
  const { missing, over } = wordState(count, { least, most });
  const words =
    over > 0
      ? t('answering.wordsOver', { count: over })
      : missing > 0
        ? t('answering.wordsMissing', { count: missing })
        : '';
  return (
    <>
      <p className="flex flex-wrap gap-x-3 text-s text-muted tabular-nums">
        <span>{t('answering.words', { count })}</span>
        <span className={over > 0 ? 'font-medium text-caution' : ''}>{words}</span>
      </p>
      <LiveRegion>{over > 0 ? t('answering.overLimit') : ''}</LiveRegion>
    </>
  );
}

/** Thinking for oneself: it says before the first word who reads it. */
export function ReflectionAnswer({ asked, answer, isGiven, onAnswer }: Answering<'reflection'>) {
  const t = useT();
  return (
    <div className="flex flex-col gap-4">
      <PrivateNote />
      <TextField
        label={t('answering.yourThoughts')}
        lines={8}
        maxLength={200_000}
        value={isGiven ? answer.text : templateOf(asked.template)}
        onChange={(text) => onAnswer({ type: 'reflection', text })}
      />
    </div>
  );
}
