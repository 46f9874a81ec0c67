import { type Course, packageTexts } from '@amelie/course-kit';
import type { RichText } from '@amelie/contract';

const paragraph = (text: string) => ({ type: 'paragraph' as const, content: [{ type: 'text' as const, text }] });
const item = (text: string) => ({ type: 'listItem' as const, content: [paragraph(text)] });

/** The page before the first module: what it is about, for whom, and that one may stop at any time. */
export function welcomePage(course: Course): RichText {
  const texts = packageTexts[course.language];
  return {
    type: 'doc',
    content: [
      paragraph(course.summary.trim()),
      { type: 'heading', attrs: { level: 2 }, content: [{ type: 'text', text: texts['how-it-works'] }] },
      {
        type: 'bulletList',
        content: [
          item(texts['welcome-pace']),
          item(texts['welcome-note']),
          item(texts['welcome-patients']),
          item(texts['welcome-questions']),
        ],
      },
      paragraph(texts['welcome-stop']),
    ],
  };
}
