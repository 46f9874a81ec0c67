import type { Language } from '@amelie/contract';
import { setupI18n } from '@lingui/core';
import { compileMessageOrThrow } from '@lingui/message-utils/compileMessage';
import de from './locales/de.json';
import el from './locales/el.json';
import en from './locales/en.json';
import fr from './locales/fr.json';
import it from './locales/it.json';
import nl from './locales/nl.json';

/** Every mail by name, with the values that its text needs. */
export interface MailTemplates {
  'password-reset': { link: string; hours: number };
  invitation: { link: string; hours: number };
  'problem-report': { link: string };
  'follow-up': { link: string; settings: string };
  booster: { link: string; settings: string };
  'delayed-test': { link: string; settings: string };
}

export type MailTemplate = keyof MailTemplates;

export interface RenderedMail {
  subject: string;
  text: string;
}

export const mailTexts: Record<Language, Record<keyof typeof en, string>> = { en, fr, nl, de, el, it };

function compile(texts: Record<string, string>) {
  return Object.fromEntries(Object.entries(texts).map(([key, text]) => [key, compileMessageOrThrow(text)]));
}

const catalogues = new Map<Language, ReturnType<typeof setupI18n>>();

function catalogueOf(language: Language) {
  const known = catalogues.get(language);
  if (known) return known;
  const made = setupI18n({ locale: language, messages: { [language]: compile(mailTexts[language]) } });
  catalogues.set(language, made);
  return made;
}

/** Subject and plain text of a mail. The subject tells nothing: previews are read over shoulders. */
export function renderMail<T extends MailTemplate>(
  language: Language,
  template: T,
  values: MailTemplates[T],
): RenderedMail {
  const texts = catalogueOf(language);
  return { subject: texts._(`${template}.subject`, values), text: texts._(`${template}.body`, values) };
}
