import type { FormTexts, Language } from '@amelie/contract';
import { languagesInOrder } from '../i18n/languages';

/** A text with the language that it is in. */
export interface TextIn {
  text: string;
  /** Only where it is another one than the reader's. */
  lang?: Language;
}

/** What a trainer wrote, in the reader's language where it stands in it, else in the course's, else in any. */
export function ownText(texts: FormTexts, reader: Language, course: Language): TextIn {
  const own = texts[reader];
  if (own !== undefined) return { text: own };
  const ofCourse = texts[course];
  if (ofCourse !== undefined) return { text: ofCourse, lang: course };
  const lang = languagesInOrder.find((one) => texts[one] !== undefined);
  return lang ? { text: texts[lang] ?? '', lang } : { text: '' };
}
