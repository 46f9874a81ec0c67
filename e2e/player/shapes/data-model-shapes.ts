import { type PackageShape, shape } from './shape';

const interactions12 = {
  'cmi.interactions.0.id': 'q1',
  'cmi.interactions.0.type': 'choice',
  'cmi.interactions.0.student_response': 'a,c',
  'cmi.interactions.0.correct_responses.0.pattern': 'a,b',
  'cmi.interactions.0.result': 'wrong',
  'cmi.interactions.0.latency': '00:00:12.50',
  'cmi.interactions.0.time': '10:12:30',
  'cmi.interactions.0.weighting': '1',
  'cmi.interactions.1.id': 'Scene1_Slide3_Frage-2',
  'cmi.interactions.1.type': 'fill-in',
  'cmi.interactions.1.student_response': 'λεμόνι',
  'cmi.interactions.1.result': 'neutral',
};

const interactions2004 = {
  'cmi.interactions.0.id': 'urn:example:q1',
  'cmi.interactions.0.type': 'choice',
  'cmi.interactions.0.objectives.0.id': 'recognise',
  'cmi.interactions.0.timestamp': '2026-11-25T10:12:30.5Z',
  'cmi.interactions.0.correct_responses.0.pattern': 'a[,]b',
  'cmi.interactions.0.learner_response': 'a[,]c',
  'cmi.interactions.0.weighting': '1.5',
  'cmi.interactions.0.latency': 'PT12.5S',
  'cmi.interactions.0.result': 'incorrect',
  'cmi.interactions.0.description': 'Which signs did you see? Ποια;',
  'cmi.interactions.1.id': 'q2',
  'cmi.interactions.1.type': 'numeric',
  'cmi.interactions.1.correct_responses.0.pattern': '1[:]5',
  'cmi.interactions.1.learner_response': '3',
  'cmi.interactions.1.result': 'correct',
};

const objectives12 = {
  'cmi.objectives.0.id': 'recognise',
  'cmi.objectives.0.score.raw': '80',
  'cmi.objectives.0.status': 'passed',
  'cmi.objectives.1.id': 'refer',
  'cmi.objectives.1.status': 'incomplete',
};

const objectives2004 = {
  'cmi.objectives.0.id': 'recognise',
  'cmi.objectives.0.score.scaled': '0.8',
  'cmi.objectives.0.success_status': 'passed',
  'cmi.objectives.0.completion_status': 'completed',
  'cmi.objectives.0.progress_measure': '1',
  'cmi.objectives.0.description': 'Recognise a trafficked person',
  'cmi.objectives.1.id': 'refer',
  'cmi.objectives.1.success_status': 'unknown',
};

const preferences12 = {
  'cmi.student_preference.audio': '-1',
  'cmi.student_preference.language': 'Greek',
  'cmi.student_preference.speed': '50',
  'cmi.student_preference.text': '1',
};

const preferences2004 = {
  'cmi.learner_preference.audio_level': '0.5',
  'cmi.learner_preference.language': 'el',
  'cmi.learner_preference.delivery_speed': '1.25',
  'cmi.learner_preference.audio_captioning': '1',
};

const text = (length: number) => 'Φύλλο 3; a=1&b=2 "quoted" <tag> \\n '.repeat(Math.ceil(length / 36)).slice(0, length);

/** What packages keep with the platform: answers, aims, scores, comments, preferences, and much of it. */
export const dataModelShapes: readonly PackageShape[] = [
  shape('SCORM 1.2 with interactions', {
    says: interactions12,
    reads: ['cmi.interactions._count'],
    always: { 'cmi.interactions._count': '2' },
  }),
  shape('SCORM 2004 with interactions', {
    standard: 'scorm2004',
    says: interactions2004,
    reads: ['cmi.interactions._count', 'cmi.interactions.0.correct_responses._count'],
    always: { 'cmi.interactions._count': '2', 'cmi.interactions.0.correct_responses._count': '1' },
  }),
  shape('SCORM 1.2 with objectives', {
    says: objectives12,
    reads: ['cmi.objectives._count'],
    always: { 'cmi.objectives._count': '2' },
  }),
  shape('SCORM 2004 with objectives', {
    standard: 'scorm2004',
    says: objectives2004,
    reads: ['cmi.objectives._count'],
    always: { 'cmi.objectives._count': '2' },
  }),
  shape('a score between 20 and 60', {
    says: { 'cmi.core.score.raw': '50', 'cmi.core.score.min': '20', 'cmi.core.score.max': '60' },
    status: 'completed',
    becomes: 'completed',
    score: 0.75,
  }),
  shape('SCORM 2004 with a score by range alone', {
    standard: 'scorm2004',
    says: { 'cmi.score.raw': '450', 'cmi.score.min': '0', 'cmi.score.max': '500' },
    status: 'completed',
    becomes: 'completed',
    score: 0.9,
  }),
  shape('SCORM 2004 that says only that it is passed', {
    standard: 'scorm2004',
    says: { 'cmi.success_status': 'passed', 'cmi.score.scaled': '0.9' },
    status: null,
    rule: { kind: 'package-passed' },
    becomes: 'completed',
    score: 0.9,
  }),
  shape('SCORM 1.2 that is passed', { status: 'passed', rule: { kind: 'package-passed' }, becomes: 'completed' }),
  shape('SCORM 1.2 that is failed', { status: 'failed', becomes: 'failed' }),
  shape('SCORM 1.2 that is browsed', { status: 'browsed' }),
  shape('SCORM 1.2 that never speaks of its status', {
    status: null,
    by: 'close',
    leave: `call('end', '');`,
    becomes: 'completed',
    again: { entry: '' },
  }),
  shape('SCORM 1.2 that is suspended and never speaks of its status', { status: null, by: 'close' }),
  shape('comments of SCORM 1.2', { says: { 'cmi.comments': text(300) } }),
  shape('comments of SCORM 2004', {
    standard: 'scorm2004',
    says: {
      'cmi.comments_from_learner.0.comment': '{lang=el}Καλό',
      'cmi.comments_from_learner.0.location': 'page 2',
      'cmi.comments_from_learner.0.timestamp': '2026-11-25T10:00:00.0Z',
    },
    reads: ['cmi.comments_from_learner._count'],
    always: { 'cmi.comments_from_learner._count': '1' },
  }),
  shape('preferences of SCORM 1.2', { says: preferences12 }),
  shape('preferences of SCORM 2004', { standard: 'scorm2004', says: preferences2004 }),
  shape('4,096 characters of suspend data', { says: { 'cmi.suspend_data': text(4096) } }),
  shape('70,000 characters of suspend data in SCORM 1.2', { says: { 'cmi.suspend_data': text(70_000) } }),
  shape('900,000 characters of suspend data in SCORM 2004', {
    standard: 'scorm2004',
    says: { 'cmi.suspend_data': text(900_000) },
  }),
  shape('an end for good', {
    by: 'close',
    leave: `call('set', words.exit, ''); call('end', '');`,
    status: 'completed',
    becomes: 'completed',
    again: { entry: '' },
  }),
  shape('an end with logout', {
    by: 'close',
    leave: `call('set', words.exit, 'logout'); call('end', '');`,
    again: { entry: '' },
  }),
  shape('SCORM 2004 with a normal end', {
    by: 'close',
    standard: 'scorm2004',
    leave: `call('set', words.exit, 'normal'); call('end', '');`,
    status: 'completed',
    becomes: 'completed',
    again: { entry: '' },
  }),
  shape('SCORM 2004 with an end for its time', {
    by: 'close',
    standard: 'scorm2004',
    leave: `call('set', words.exit, 'time-out'); call('end', '');`,
    again: { entry: '' },
  }),
  shape('a session time of its own', {
    says: { 'cmi.core.session_time': '0000:01:30.25' },
    reads: ['cmi.core.total_time'],
    first: { 'cmi.core.total_time': '00:00:00' },
  }),
  shape('numbers and truth values in the place of texts', {
    by: 'close',
    when: `begin(); call('set', 'cmi.core.score.raw', 85); call('set', 'cmi.suspend_data', true); call('commit', '');`,
    reads: ['cmi.core.score.raw', 'cmi.suspend_data'],
    first: { 'cmi.core.score.raw': '', 'cmi.suspend_data': '' },
    again: { 'cmi.core.score.raw': '85', 'cmi.suspend_data': 'true' },
    score: 0.85,
  }),
];
