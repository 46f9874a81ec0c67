import { Scorm12API } from 'scorm-again/scorm12';
import type { RunTimeStandard } from './run-time-standard';

/** SCORM 1.2 RTE 3.3 and its error codes (3.3.6). */
export const standard12: RunTimeStandard = {
  name: 'scorm12',
  place: 'API',
  make: (settings) => new Scorm12API(settings),
  functions: [
    'LMSInitialize',
    'LMSFinish',
    'LMSGetValue',
    'LMSSetValue',
    'LMSCommit',
    'LMSGetLastError',
    'LMSGetErrorString',
    'LMSGetDiagnostic',
  ],
  setValue: 'LMSSetValue',
  start: 'LMSInitialize',
  sessionTime: 'cmi.core.session_time',
  end: 'LMSFinish',
  getValue: 'LMSGetValue',
  attributes: {},
  notAfterEnd: ['LMSGetValue', 'LMSSetValue', 'LMSCommit', 'LMSFinish'],
  errors: {
    type: 405,
    range: 405,
    undefined: 401,
    unnamed: 201,
    unnamedGet: 201,
    keyword: 402,
    commit: 101,
    ended: 301,
  },
  errorString: { name: 'LMSGetErrorString', codes: [0, 101, 201, 202, 203, 301, 401, 402, 403, 404, 405] },
};
