import { useId } from 'react';
import { useT } from '../../../lib/i18n';
import { RichText } from '../../../lib/rich-text/rich-text';
import type { Answering } from './answering-props';
import { sayOf } from './by-part';
import { ChoicePicker } from './choice-picker';

/** For each line what belongs to it, out of one list. */
export function MatchingAnswer({ asked, answer, onAnswer, labelledBy, lang }: Answering<'matching'>) {
  const t = useT();
  const id = useId();
  const match = (prompt: string, choice: string | null) => {
    const isSame = (pair: { prompt: string }) => pair.prompt === prompt;
    const pairs =
      choice === null ? answer.pairs.filter((pair) => !isSame(pair)) : sayOf(answer.pairs, { prompt, choice }, isSame);
    onAnswer({ type: 'matching', pairs });
  };
  return (
    <div role="group" aria-labelledby={labelledBy} aria-describedby={id} className="flex flex-col gap-2">
      <p id={id} className="text-s text-muted">
        {t('answering.matchHint')}
      </p>
      <ol className="rounded-m border border-line bg-surface px-4 md:px-5">
        {asked.prompts.map((prompt) => (
          <li
            key={prompt.id}
            className="grid gap-3 border-t border-line py-4 first:border-0 sm:grid-cols-2 sm:items-center sm:gap-5"
          >
            <div id={`${id}${prompt.id}`} className="min-w-0">
              <RichText body={prompt.text} lang={lang} look="plain" />
            </div>
            <ChoicePicker
              choices={asked.choices}
              value={answer.pairs.find((pair) => pair.prompt === prompt.id)?.choice ?? null}
              onChange={(choice) => match(prompt.id, choice)}
              labelledBy={`${id}${prompt.id}`}
              lang={lang}
            />
          </li>
        ))}
      </ol>
    </div>
  );
}
