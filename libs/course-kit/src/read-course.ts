import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkIds } from './check-ids';
import { checkPages } from './check-pages';
import { checkQuiz } from './check-quiz';
import type { Contact, Course, Source } from './course';
import { FaultyCourse, type CourseFault } from './faults';
import { loadModule, type ReadText } from './load-module';
import { readYaml } from './read-yaml';
import { ContactsYaml, CourseYaml, SourcesYaml } from './yaml-shapes';

/** Reads a course folder. Throws `FaultyCourse` with every fault when anything is wrong. */
export function readCourse(folder: string): Course {
  const { course, faults } = loadCourse(folder);
  if (!course || faults.length > 0) throw new FaultyCourse(faults);
  return course;
}

/** Every fault of a course folder, in the order of its files; empty when the course is sound. */
export function checkCourse(folder: string): CourseFault[] {
  return loadCourse(folder).faults;
}

function loadCourse(folder: string): { course: Course | null; faults: CourseFault[] } {
  const faults: CourseFault[] = [];
  const read = readerOf(folder, faults);
  const courseText = read('course.yaml');
  const head =
    courseText === null ? null : readYaml({ file: 'course.yaml', text: courseText, firstLine: 1 }, CourseYaml, faults);
  const sources = loadSources(read, faults);
  const contacts = loadContacts(read, faults, sources);
  if (!head) return { course: null, faults };

  const modules = head.value.modules.map((id) => loadModule(id, read, faults)).filter((module) => module !== null);
  const course: Course = { ...head.value, folder, modules, sources, contacts };
  faults.push(...checkIds(modules));
  for (const module of modules) {
    faults.push(...checkPages(module, course), ...checkQuiz(module, sources));
  }
  return { course, faults };
}

function readerOf(folder: string, faults: CourseFault[]): ReadText {
  return (file) => {
    try {
      return readFileSync(join(folder, file), 'utf8');
    } catch {
      // Whatever the system says, the author needs to know one thing: which file is not there.
      faults.push({ file, code: 'file-missing', about: '' });
      return null;
    }
  };
}

function loadSources(read: ReadText, faults: CourseFault[]): Map<string, Source> {
  const file = 'sources.yaml';
  const text = read(file);
  const reading = text === null ? null : readYaml({ file, text, firstLine: 1 }, SourcesYaml, faults);
  return new Map(Object.entries(reading?.value ?? {}).map(([id, source]) => [id, { id, ...source }]));
}

function loadContacts(read: ReadText, faults: CourseFault[], sources: Map<string, Source>): Contact[] {
  const file = 'contacts.yaml';
  const text = read(file);
  const reading = text === null ? null : readYaml({ file, text, firstLine: 1 }, ContactsYaml, faults);
  if (!reading) return [];
  reading.value.forEach((contact, index) => {
    for (const id of contact.sources.filter((source) => !sources.has(source))) {
      faults.push({ file, line: reading.lineOf([index, 'sources']), code: 'unknown-source', about: id });
    }
  });
  return reading.value;
}
