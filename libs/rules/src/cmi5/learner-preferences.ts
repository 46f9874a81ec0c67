import { isPlain } from './statement';
import type { StatementFault } from './statement-fault';

/** One tag of RFC 5646, by its shape. */
const tag = /^[a-z]{1,8}(?:-[a-z0-9]{1,8})*$/i;

const fault = (code: string, clause: string, message: string): StatementFault => ({ code, clause, message });

/** What is wrong with a document `cmi5LearnerPreferences` (11.0 to 11.2); null when nothing is. */
export function preferencesFault(document: unknown): StatementFault | null {
  if (!isPlain(document)) return fault('preferences-not-json', '11.0', 'The preferences have to be a JSON object.');
  const { languagePreference: languages, audioPreference: audio } = document;
  if (typeof languages !== 'string' || !languages.split(',').every((one) => tag.test(one.trim())))
    return fault(
      'language-preference-wrong',
      '11.1',
      'languagePreference has to be language tags with commas between.',
    );
  if (audio !== 'on' && audio !== 'off')
    return fault('audio-preference-wrong', '11.2', 'audioPreference has to be on or off.');
  return null;
}
