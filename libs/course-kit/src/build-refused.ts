const sentences = {
  'module-unknown': 'The course has no module of this name',
  'format-not-available': 'This format cannot be built yet; available are scorm12 and scorm2004',
} as const;

/** Thrown instead of building something that was not asked for. `about` is the name that was given. */
export class BuildRefused extends Error {
  constructor(
    readonly code: keyof typeof sentences,
    readonly about: string,
  ) {
    super(`${sentences[code]}: ${about}`);
    this.name = 'BuildRefused';
  }
}
