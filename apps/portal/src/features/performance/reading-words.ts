import type { ItemReading, MasteryReading, QuestionStatistics } from '@amelie/contract';
import type { BadgeTone } from '@amelie/ui';
import type { MessageKey } from '../../lib/i18n';
import type { Guide } from './use-wish';

const separating: Record<ItemReading, MessageKey> = {
  'too-few': 'performance.reading.tooFew',
  'all-alike': 'performance.reading.allAlike',
  unclear: 'performance.reading.unclear',
  'turned-around': 'performance.reading.turnedAround',
  'separates-well': 'performance.reading.separatesWell',
  separates: 'performance.reading.separates',
  'separates-little': 'performance.reading.separatesLittle',
  'nearly-all-right': 'performance.reading.nearlyAllRight',
  'near-guessing': 'performance.reading.nearGuessing',
};

const mastery: Record<MasteryReading, MessageKey> = {
  'too-few': 'performance.reading.tooFew',
  known: 'performance.mastery.known',
  'mostly-known': 'performance.mastery.mostlyKnown',
  'half-known': 'performance.mastery.halfKnown',
  'little-known': 'performance.mastery.littleKnown',
};

/** Only what is worth a look has a colour, and none of them is an alarm. */
const tones: Partial<Record<ItemReading | MasteryReading, BadgeTone>> = {
  'separates-well': 'good',
  separates: 'good',
  known: 'good',
  'mostly-known': 'good',
  'turned-around': 'caution',
  'little-known': 'caution',
};

/**
 * What the figures of a question mean, by how the test is read. A question that the weak get right more often than the
 * strong is worth a look in every test.
 */
export function readingOf(
  question: Pick<QuestionStatistics, 'reading' | 'mastery'>,
  guide: Guide,
): { key: MessageKey; tone: BadgeTone } {
  const { reading } = question;
  if (guide === 'separating' || reading === 'turned-around')
    return { key: separating[reading], tone: tones[reading] ?? 'neutral' };
  return { key: mastery[question.mastery], tone: tones[question.mastery] ?? 'neutral' };
}
