import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** A questions file of so many questions. */
export function questionsText(module: string, count: number): string {
  const question = (number: number) => `  - id: ${module}-${number}
    kind: single
    stem: Which?
    options:
      - { text: This, correct: true, feedback: Yes., sources: [S1] }
      - { text: That, correct: false, feedback: Look again., sources: [S1] }
    feedback: It is this.
    sources: [S1]
`;
  return `module: ${module}\npassMark: 80\nquestions:\n${Array.from({ length: count }, (_, index) => question(index + 1)).join('')}`;
}

/** The files of a small course without a fault. */
export const soundCourse = {
  'course.yaml': `slug: small
code: T1
version: 1.0.0
language: en
title: A small course
summary: Two pages.
audience: Everybody
modules: [first]
`,
  'sources.yaml': `S1:
  title: A source
  url: https://example.org/source
`,
  'contacts.yaml': `- country: BE
  name: A centre
  phone: 01 23
  who: Anyone
  sources: [S1]
  lastVerified: null
`,
  'modules/first.md': `---
title: First
minutes: 5
questions: questions/first.yaml
---

# One {#one}

A claim.[^S1]

::: question single {#q-one}
Which?

- (right) This
  > Yes.[^S1]
- (wrong) That
  > Look again.[^S1]
:::

# Two {#two}

Another claim.[^S1]
`,
  'questions/first.yaml': questionsText('first', 8),
};

/** Writes a small sound course into a folder of its own; `changes` edit single files before. */
export function writeCourse(changes: Record<string, (text: string) => string> = {}): string {
  const folder = mkdtempSync(join(tmpdir(), 'course-'));
  const names = new Set([...Object.keys(soundCourse), ...Object.keys(changes)]);
  for (const name of names) {
    const change = changes[name] ?? ((text: string) => text);
    const path = join(folder, name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, change(textOf(name)));
  }
  return folder;
}

function textOf(name: string): string {
  return Object.entries(soundCourse).find(([known]) => known === name)?.[1] ?? '';
}
