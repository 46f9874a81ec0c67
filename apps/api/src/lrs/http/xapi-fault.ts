/**
 * What the learning record store answers instead of what was asked for: the status that the specification names
 * (1.0.3 Communication 3.2) and a sentence for whoever writes the client. It is no refusal of our own API.
 */
export class XapiFault extends Error {
  constructor(
    readonly status: 400 | 401 | 403 | 404 | 405 | 409 | 412 | 413 | 415 | 503,
    message: string,
    readonly headers: Record<string, string> = {},
  ) {
    super(message);
  }
}

export const badRequest = (message: string): XapiFault => new XapiFault(400, message);
