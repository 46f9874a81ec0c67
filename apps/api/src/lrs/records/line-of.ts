import { type RecordLine } from '@amelie/contract';
import {
  type ActivityDefinition,
  actorText,
  durationSeconds,
  isActivity,
  isActor,
  isObject,
  type LanguageMap,
  momentOf,
  pickLanguage,
  type Statement,
} from '@amelie/formats';

interface ToSay {
  id: string;
  stored: Date;
  voided: boolean;
  statement: Statement;
}

/** How statements are said: to whom, and with what the store knows. */
export interface Saying {
  /** The ranges of languages, best first. */
  ranges: string[];
  /** Accounts of this home page are ours. */
  home: string;
  definitionOf(activityId: string): ActivityDefinition | undefined;
}

/** The text that suits; null where there is none that says anything. */
function textOf(map: LanguageMap | undefined, ranges: string[]): string | null {
  const [text = ''] = map ? Object.values(pickLanguage(map, ranges)) : [];
  return text.trim() || null;
}

function objectOf({ object }: Statement, { ranges, home, definitionOf }: Saying): RecordLine['object'] {
  if (isActivity(object)) {
    const definition = definitionOf(object.id) ?? object.definition;
    return { kind: 'activity', id: object.id, name: textOf(definition?.name, ranges) };
  }
  if (isActor(object)) return { kind: 'person', id: actorText(object, home), name: object.name ?? null };
  if (object.objectType === 'StatementRef') return { kind: 'statement', id: object.id, name: null };
  return { kind: 'sub-statement', id: null, name: null };
}

const truthOf = (value: unknown): boolean | null => (typeof value === 'boolean' ? value : null);

/** The score between -1 and 1: as it is said, else of raw, min and max where all is there (1.0.3 Data 2.4.5.1). */
function scoreOf(score: unknown): number | null {
  if (!isObject(score)) return null;
  const { scaled, raw, min = 0, max } = score;
  if (typeof scaled === 'number') return scaled;
  if (typeof raw !== 'number' || typeof min !== 'number' || typeof max !== 'number' || max <= min) return null;
  return (raw - min) / (max - min);
}

/** A statement in short, as the list of the viewer shows it. */
export function lineOf({ id, stored, voided, statement }: ToSay, saying: Saying): RecordLine {
  const { actor, verb, result, context, timestamp, authority } = statement;
  const happened = timestamp === undefined ? null : momentOf(timestamp);
  return {
    id,
    storedAt: stored.toISOString(),
    happenedAt: happened === null ? stored.toISOString() : new Date(happened).toISOString(),
    voided,
    actor: { text: actorText(actor, saying.home), name: actor.name ?? null },
    verb: { id: verb.id, display: textOf(verb.display, saying.ranges) },
    object: objectOf(statement, saying),
    result: {
      success: truthOf(result?.success),
      completion: truthOf(result?.completion),
      score: scoreOf(result?.score),
      seconds: durationSeconds(result?.duration),
    },
    registration: context?.registration?.toLowerCase() ?? null,
    source: authority?.name ?? null,
  };
}
