import { branch, type CmiBranch, decimal, list, matching, oneOf, readOnly, text, wordOrDecimal } from './element';

/** Suspend data beyond the standard's 4,096 or 64,000 characters is taken up to this many. */
export const longestSuspendData = 1024 * 1024;

const timespan = matching(/^\d{1,4}:[0-5]\d:[0-5]\d(\.\d{1,2})?$/);
const clockTime = matching(/^([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d{1,2})?$/);
const identifier = matching(/^[\u0021-\u007e\s]+$/, 255);
const status = oneOf('passed', 'completed', 'failed', 'incomplete', 'browsed', 'not attempted');
const score = branch({ raw: decimal(0, 100), min: decimal(0, 100), max: decimal(0, 100) });

/** The data model of SCORM 1.2 (RTE 3.4.4) as nested parts. */
export const scorm12Model: CmiBranch = branch({
  core: branch({
    student_id: readOnly,
    student_name: readOnly,
    lesson_location: text(255),
    credit: readOnly,
    lesson_status: status,
    entry: readOnly,
    score,
    total_time: readOnly,
    lesson_mode: readOnly,
    exit: oneOf('time-out', 'suspend', 'logout'),
    session_time: timespan,
  }),
  suspend_data: text(longestSuspendData),
  launch_data: readOnly,
  comments: text(16_000),
  comments_from_lms: readOnly,
  objectives: list(1000, { id: identifier, score, status }),
  student_data: branch({ mastery_score: readOnly, max_time_allowed: readOnly, time_limit_action: readOnly }),
  student_preference: branch({
    audio: decimal(-1, 100),
    language: text(255),
    speed: decimal(-100, 100),
    text: decimal(-1, 1),
  }),
  interactions: list(2500, {
    id: identifier,
    objectives: list(250, { id: identifier }),
    time: clockTime,
    type: oneOf('true-false', 'choice', 'fill-in', 'matching', 'performance', 'sequencing', 'likert', 'numeric'),
    correct_responses: list(250, { pattern: text(16_000) }),
    weighting: decimal(-100, 100),
    student_response: text(16_000),
    result: wordOrDecimal('correct', 'wrong', 'unanticipated', 'neutral'),
    latency: timespan,
  }),
});
