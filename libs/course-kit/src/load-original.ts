import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Contact, Course, GlossaryTerm, Source } from './course';
import { courseFiles, type CourseFiles } from './course-files';
import type { CourseFault } from './faults';
import { loadModule, loadQuiz } from './load-module';
import { loadSheets, sheetsIn } from './load-sheets';
import { ContactsYaml, CourseYaml, GlossaryYaml, SourcesYaml } from './yaml-shapes';

/** What the questions of the final test name as their module. */
export const finalTestId = 'final-test';

/** Loads a course in the language in which it was written. Null where its course.yaml cannot be read. */
export function loadOriginal(folder: string, faults: CourseFault[]): Course | null {
  const files = courseFiles(folder, '', faults);
  const head = files.yaml('course.yaml', CourseYaml);
  const sources = loadSources(files);
  const contacts = loadContacts(files, sources);
  const glossary = loadGlossary(folder, files);
  if (!head) return null;
  const { modules, finalTest, review, ...facts } = head.value;
  return {
    ...facts,
    folder,
    root: '',
    originalLanguage: facts.language,
    modules: modules.map((id) => loadModule(id, files)).filter((module) => module !== null),
    finalTest: finalTest === undefined ? null : loadQuiz(finalTestId, finalTest, files),
    sources,
    contacts,
    glossary,
    sheets: loadSheets(sheetsIn(readdirSync(folder)), facts.language, files),
    review: review.map(({ kind, what }, index) => ({
      reviewer: kind,
      what,
      file: 'course.yaml',
      line: head.lineOf(['review', index]),
    })),
  };
}

function loadSources(files: CourseFiles): Map<string, Source> {
  const reading = files.yaml('sources.yaml', SourcesYaml);
  return new Map(Object.entries(reading?.value ?? {}).map(([id, source]) => [id, { id, ...source }]));
}

function loadContacts(files: CourseFiles, sources: Map<string, Source>): Contact[] {
  const file = 'contacts.yaml';
  const reading = files.yaml(file, ContactsYaml);
  if (!reading) return [];
  reading.value.forEach((contact, index) => {
    for (const id of contact.sources.filter((source) => !sources.has(source))) {
      files.faults.push({ file, line: reading.lineOf([index, 'sources']), code: 'unknown-source', about: id });
    }
  });
  return reading.value;
}

/** A course that explains no words has no glossary. */
function loadGlossary(folder: string, files: CourseFiles): GlossaryTerm[] {
  if (!existsSync(join(folder, glossaryFile))) return [];
  const reading = files.yaml(glossaryFile, GlossaryYaml);
  return (reading?.value ?? []).map((term, index) => ({ ...term, line: reading?.lineOf([index]) ?? 1 }));
}

export const glossaryFile = 'glossary.yaml';
