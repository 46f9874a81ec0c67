import { Scorm2004API } from 'scorm-again/scorm2004';
import type { RunTimeStandard } from './run-time';

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
  end: 'Terminate',
  getValue: 'GetValue',
  notAfterEnd: [],
  errors: { type: 406, range: 407, undefined: 401, unnamed: 351, commit: 391, ended: 133 },
};
