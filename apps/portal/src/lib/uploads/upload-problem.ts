import { DetailedError } from 'tus-js-client';
import { readProblem } from '../api/read-problem';

/** The answer behind an error of the upload, as the API's own kind of error. */
export function uploadProblem(error: Error): unknown {
  const answer = error instanceof DetailedError ? error.originalResponse : null;
  if (!answer) return readProblem(undefined, undefined);
  let body: unknown;
  try {
    body = JSON.parse(answer.getBody());
  } catch {
    body = null;
  }
  return readProblem(body, answer.getStatus());
}
