import type { Language } from '@amelie/contract';

/** A page of a package that does not say its language is read in that of its package (WCAG 2.2, 3.1.1). */
export function nameLanguage(frame: HTMLIFrameElement, language: Language | null): void {
  const root = frame.contentDocument?.documentElement;
  if (root && language && !root.lang) root.lang = language;
}
