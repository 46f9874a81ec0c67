import type { RecordLine } from '@amelie/contract';
import { useFormat, useT } from '../../lib/i18n';
import { lastPart, verbSentences } from '../../lib/verb-words';

/** A pseudonym is long; its beginning tells persons apart in a list. */
const shown = 8;

function useObjectWords(): (object: RecordLine['object']) => string {
  const t = useT();
  return ({ kind, id, name }) => {
    if (kind === 'statement') return t('records.statement');
    if (kind === 'sub-statement') return t('records.subStatement');
    if (name) return t('records.named', { name });
    return id === null ? t('records.somebody') : kind === 'person' ? t('records.person', { id }) : id;
  };
}

/** A record as a sentence in the reader's language: by the catalogue of verbs, else by what the record itself says. */
export function useSentence(): (record: RecordLine) => string {
  const t = useT();
  const objectWords = useObjectWords();
  return ({ actor, verb, object }) => {
    const id =
      actor.text === null
        ? null
        : actor.text.length > 20 && !/[@:]/.test(actor.text)
          ? actor.text.slice(0, shown)
          : actor.text;
    const who = actor.name ?? (id === null ? t('records.somebody') : t('records.person', { id }));
    const what = objectWords(object);
    const key = verbSentences[verb.id];
    if (key) return t(key, { who, what });
    return t('records.says.other', { who, what, verb: verb.display ?? lastPart(verb.id) });
  };
}

/** What came of it, in a few words; empty when nothing is said. */
export function useResultWords(): (result: RecordLine['result']) => string {
  const t = useT();
  const format = useFormat();
  const time = (seconds: number) =>
    seconds < 60 ? t('records.seconds', { count: Math.round(seconds) }) : format.minutes(Math.round(seconds / 60));
  return ({ success, completion, score, seconds }) =>
    [
      completion !== null && t(completion ? 'records.completion' : 'records.noCompletion'),
      success !== null && t(success ? 'records.success' : 'records.noSuccess'),
      score !== null && t('records.score', { score: format.percent(score) }),
      seconds !== null && time(seconds),
    ]
      .filter(Boolean)
      .join(' · ');
}
