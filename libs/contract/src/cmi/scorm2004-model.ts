import {
  branch,
  type CmiBranch,
  type CmiFault,
  decimal,
  identifierOf,
  list,
  matching,
  oneOf,
  readOnly,
  setBy,
  text,
  wordOrDecimal,
} from './element';
import { patternFault, responseFault } from './responses';
import { longestSuspendData } from './scorm12-model';

const timeinterval = matching(/^P(?=\d|T\d)(\d+Y)?(\d+M)?(\d+D)?(T(?=\d)(\d+H)?(\d+M)?(\d+(\.\d{1,2})?S)?)?$/);
const keptTime = matching(
  /^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01])(T([01]\d|2[0-3])(:[0-5]\d(:[0-5]\d(\.\d{1,6})?)?)?(Z|[+-]\d{2}(:[0-5]\d)?)?)?)?)?$/,
);
/** RTE 4.1.1.7: years from 1970 to 2038, and hundredths of a second at most. */
const time = setBy(keptTime, (value) =>
  /^(19[7-9]|20[0-2]|203(?=[0-8]))\d/.test(value) && !/\.\d{3}/.test(value) ? null : 'type',
);
/** The standard's lengths are the least that a platform has to take; these are four times as much. */
const shortText = text(1000);
const longText = text(16_000);
/** RTE 4.2.9.1, performance: 250 steps of 250 + 250 characters, with their delimiters, are 126,497. */
const answer = text(256_000);
const identifier = setBy(identifierOf(4000), (value) => (value === '' ? 'type' : null));
const language = matching(/^[A-Za-z]{1,8}(-[A-Za-z0-9]{1,8})*$/, 250);
const completion = oneOf('completed', 'incomplete', 'not attempted', 'unknown');
const success = oneOf('passed', 'failed', 'unknown');
const score = branch({ scaled: decimal(-1, 1), raw: decimal(), min: decimal(), max: decimal() });

const textOf = (value: unknown) => (typeof value === 'string' ? value : '');
const isEntry = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

/** Answer and patterns of an interaction by its type (RTE 4.2.9). */
function* answerFaults(entry: Record<string, unknown>): Generator<readonly [string, CmiFault]> {
  const type = textOf(entry.type);
  const response = textOf(entry.learner_response);
  const fault = response === '' ? null : responseFault(type, response);
  if (fault) yield ['learner_response', fault];
  for (const [key, one] of Object.entries(entry.correct_responses ?? {})) {
    const pattern = textOf(isEntry(one) ? one.pattern : '');
    const wrong = pattern === '' ? null : patternFault(type, pattern);
    if (wrong) yield [`correct_responses.${key}.pattern`, wrong];
  }
}
const answersFit = (entry: Record<string, unknown>) => [...answerFaults(entry)];

/** The data model of SCORM 2004 (RTE 4.2) as nested parts. */
export const scorm2004Model: CmiBranch = branch({
  comments_from_learner: list(1000, { comment: longText, location: shortText, timestamp: time }),
  comments_from_lms: list(1000, { comment: readOnly, location: readOnly, timestamp: readOnly }),
  completion_status: completion,
  completion_threshold: readOnly,
  credit: readOnly,
  entry: readOnly,
  exit: oneOf('time-out', 'suspend', 'logout', 'normal'),
  interactions: list(
    2500,
    {
      id: identifier,
      type: oneOf(
        'true-false',
        'choice',
        'fill-in',
        'long-fill-in',
        'matching',
        'performance',
        'sequencing',
        'likert',
        'numeric',
        'other',
      ),
      objectives: list(250, { id: identifier }, { uniqueIds: true }),
      timestamp: time,
      correct_responses: list(250, { pattern: answer }),
      weighting: decimal(),
      learner_response: answer,
      result: wordOrDecimal('correct', 'incorrect', 'unanticipated', 'neutral'),
      latency: timeinterval,
      description: shortText,
    },
    { within: answersFit },
  ),
  launch_data: readOnly,
  learner_id: readOnly,
  learner_name: readOnly,
  learner_preference: branch({
    audio_level: decimal(0),
    language,
    delivery_speed: decimal(0),
    audio_captioning: oneOf('-1', '0', '1'),
  }),
  location: text(4000),
  max_time_allowed: readOnly,
  mode: readOnly,
  objectives: list(
    1000,
    {
      id: identifier,
      score,
      success_status: success,
      completion_status: completion,
      progress_measure: decimal(0, 1),
      description: shortText,
    },
    { uniqueIds: true },
  ),
  progress_measure: decimal(0, 1),
  scaled_passing_score: readOnly,
  score,
  session_time: timeinterval,
  success_status: success,
  suspend_data: text(longestSuspendData),
  time_limit_action: readOnly,
  total_time: readOnly,
});
