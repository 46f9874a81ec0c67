import { Scorm2004API } from 'scorm-again/scorm2004';
import type { RunTimeStandard } from './run-time-standard';

/** SCORM 2004 RTE 3.1 and its error codes (3.1.7). */
export const standard2004: RunTimeStandard = {
  name: 'scorm2004',
  place: 'API_1484_11',
  make: (settings) => new Scorm2004API(settings),
  functions: [
    'Initialize',
    'Terminate',
    'GetValue',
    'SetValue',
    'Commit',
    'GetLastError',
    'GetErrorString',
    'GetDiagnostic',
  ],
  setValue: 'SetValue',
  start: 'Initialize',
  sessionTime: 'cmi.session_time',
  end: 'Terminate',
  getValue: 'GetValue',
  // RTE 3.3.1: three characters for the version of IEEE 1484.11.2, and what a platform wants to add.
  attributes: { version: '1.0' },
  notAfterEnd: [],
  errors: {
    type: 406,
    range: 407,
    undefined: 401,
    unnamed: 351,
    unnamedGet: 301,
    keyword: 404,
    commit: 391,
    ended: 133,
  },
  errorString: {
    name: 'GetErrorString',
    codes: [
      0, 101, 102, 103, 104, 111, 112, 113, 122, 123, 132, 133, 142, 143, 201, 301, 351, 391, 401, 402, 403, 404, 405,
      406, 407, 408,
    ],
  },
};
