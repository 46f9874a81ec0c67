import { client } from './generated/client.gen';
import { readProblem } from './read-problem';

/** Sets the generated client up, once: same origin, the session's cookie, and one kind of error. */
export function startClient(): void {
  client.setConfig({ baseUrl: location.origin, credentials: 'same-origin' });
  client.interceptors.error.use((error, response?: Response) => {
    // A request that the page itself gave up is no failure: TanStack Query has to recognise it.
    if (error instanceof DOMException && error.name === 'AbortError') return error;
    return readProblem(error, response?.status);
  });
}
