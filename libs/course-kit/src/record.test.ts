import { runInNewContext } from 'node:vm';
import type { CourseModule } from './course';
import { questionsOn } from './page-texts';
import { readCourse } from './read-course';
import { readTemplate } from './template-files';
import { bundledCourse } from './testing/bundled-course';

interface PlayerRecord {
  seen: Set<string>;
  answers: Map<string, { checked: boolean; chosen: number[] }>;
  ways: Map<string, string>;
  paths: Map<string, number[]>;
  choices: { country: string };
  read(text: string): void;
  write(): string;
}

function newRecord(): PlayerRecord {
  const page: { learning: { record?: PlayerRecord } } = { learning: {} };
  runInNewContext(readTemplate('record.js'), { window: page });
  if (!page.learning.record) throw new Error('no record');
  return page.learning.record;
}

/** Everything that a reader can do in a module, done. */
function fullRecord(module: CourseModule): PlayerRecord {
  const record = newRecord();
  for (const page of module.pages) {
    record.seen.add(page.id);
    record.ways.set(page.id, 'summary');
    const scenes = page.blocks.filter(({ kind }) => kind === 'scene');
    if (scenes.length > 0)
      record.paths.set(
        page.id,
        scenes.map(() => 3),
      );
    for (const { id, options } of questionsOn(page)) {
      record.answers.set(id, { checked: true, chosen: options.map((_, index) => index) });
    }
  }
  record.choices.country = 'BE';
  return record;
}

describe('what a package keeps between two sittings', () => {
  test('fits into the 4,096 characters of SCORM 1.2, whatever a reader does', () => {
    for (const module of readCourse(bundledCourse).modules) {
      expect(fullRecord(module).write().length).toBeLessThan(4096 * 0.75);
    }
  });

  test('comes back as it was written', () => {
    const record = newRecord();
    record.seen.add('start');
    record.answers.set('q', { checked: true, chosen: [0, 2] });
    record.ways.set('health', 'summary');
    record.paths.set('case', [1, 0]);
    record.choices.country = 'GR';
    const later = newRecord();
    later.read(record.write());
    expect(later.write()).toBe(record.write());
    expect([later.paths.get('case'), later.choices.country]).toEqual([[1, 0], 'GR']);
  });

  test.each(['', 'null', '{"seen":1}', '{"paths":{"case":"x"}}', 'pages seen: 2'])(
    'something else in its place, %p, is as good as nothing',
    (text) => {
      const record = newRecord();
      record.read(text);
      expect(record.write()).toBe(newRecord().write());
    },
  );
});
