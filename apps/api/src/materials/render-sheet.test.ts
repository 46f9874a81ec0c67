import { courseLanguages, readCourse } from '@amelie/course-kit';
import type { Language } from '@amelie/contract';
import { bundledCourse } from '../../../../libs/course-kit/src/testing/bundled-course';
import { writeCourse } from '../../../../libs/course-kit/src/testing/write-course';
import { contentOf, pagesIn } from '../testing/pdf-content';
import { renderSheet } from './render-sheet';

const handout = `## To take with you

One paragraph.[^S1][^S1]

> "Words to say."

### What to do

- [ ] **Alone.** As everyone.[^S1]
- [ ] Our room: ______________________________

1. Come in.

| Service | Number |
| --- | --- |
| Emergency | 112[^S1] |
`;

interface Wishes {
  text?: string;
  language?: Language;
  review?: boolean;
  date?: string;
}

function render({ text = handout, language = 'en', review = false, date = '2026-11-24' }: Wishes = {}): Buffer {
  const folder = writeCourse({
    'handout.md': () => text,
    'course.yaml': (course) =>
      course.replace('language: en', `language: ${language}`) +
      (review ? 'review:\n  - { kind: lawyer, what: The handout. }\n' : ''),
  });
  const course = readCourse(folder);
  const [sheet] = course.sheets;
  if (!sheet) throw new Error('no sheet');
  return renderSheet({ course, sheet, date });
}

describe('a sheet to print', () => {
  test('is tagged by the rules of PDF/UA, in its language, with its own fonts', () => {
    const content = contentOf(render({ language: 'el' }));
    expect(content).toContain('pdfuaid:part>1<');
    expect(content).toContain('/Marked true');
    expect(content).toMatch(/\/Lang\s*\(el/);
    expect(content).toContain('NotoSans');
  });

  test('gives the same bytes for the same sheet and day, and others for a draft, another day or another language', () => {
    const plain = render();
    expect(plain.equals(render())).toBe(true);
    for (const other of [{ review: true }, { date: '2026-11-25' }, { language: 'nl' as const }]) {
      expect(plain.equals(render(other))).toBe(false);
    }
  });

  test('takes markup of the typesetter for the text that it is', () => {
    const hostile = '#read("/etc/passwd") $x$ #{panic()} \\u{41} <label> [x](y) `code` @a';
    expect(pagesIn(render({ text: `## ${hostile}\n\n${hostile}\n\n- ${hostile}\n` }))).toBe(1);
  });

  test('that is only a title is a page', () => {
    expect(pagesIn(render({ text: '## Nothing yet\n' }))).toBe(1);
  });
});

test('the handout of the bundled course is one leaf of paper, front and back, in every language that it has', () => {
  for (const language of courseLanguages(bundledCourse)) {
    const course = readCourse(bundledCourse, { language });
    const sheet = course.sheets.find(({ kind }) => kind === 'handout');
    expect(sheet && pagesIn(renderSheet({ course, sheet, date: '2026-11-24' }))).toBe(2);
  }
});
