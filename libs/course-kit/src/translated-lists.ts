import type { Contact, Course, GlossaryTerm, Source } from './course';
import type { CourseFiles } from './course-files';
import { glossaryFile } from './load-original';
import { TranslatedContactsYaml, TranslatedGlossaryYaml, TranslatedSourcesYaml } from './yaml-shapes';

/** Reports entries that differ from the original's, in one file of a translation. */
function reporterOf(files: CourseFiles, name: string) {
  return (about: string, line = 1) =>
    files.faults.push({ file: files.pathOf(name), line, code: 'other-entries', about });
}

/** The sources with their notes in the language of the translation; titles stay as they were published. */
export function translatedSources({ sources }: Course, files: CourseFiles): Map<string, Source> {
  if (![...sources.values()].some(({ note }) => note !== undefined)) return sources;
  const file = 'sources.yaml';
  const reading = files.yaml(file, TranslatedSourcesYaml);
  if (!reading) return sources;
  const report = reporterOf(files, file);
  const notes = new Map(Object.entries(reading.value).map(([id, { note }]) => [id, note]));
  for (const id of notes.keys()) {
    if (sources.get(id)?.note === undefined) report(`${id}: no note in the original`, reading.lineOf([id]));
  }
  return new Map(
    [...sources].map(([id, source]) => {
      const note = notes.get(id);
      if (source.note !== undefined && note === undefined) report(`${id}: no note`);
      return [id, { ...source, note: source.note && (note ?? source.note) }];
    }),
  );
}

/** The contacts with their words in the language of the translation; numbers and sources are the original's. */
export function translatedContacts({ contacts }: Course, files: CourseFiles): Contact[] {
  const file = 'contacts.yaml';
  const reading = contacts.length > 0 ? files.yaml(file, TranslatedContactsYaml) : null;
  if (!reading) return contacts;
  const report = reporterOf(files, file);
  const { length } = reading.value;
  if (length !== contacts.length) report(`${length} contacts, in the original ${contacts.length}`);
  return contacts.map((contact, index) => {
    const words = reading.value[index];
    if (!words) return contact;
    const other = (['hours', 'languages'] as const).filter(
      (key) => (words[key] === undefined) !== (contact[key] === undefined),
    );
    if (other.length > 0) report(`${words.name}: ${other.join(', ')}`, reading.lineOf([index]));
    return { ...contact, ...words };
  });
}

/** The glossary in the language of the translation, term by term in the order of the original. */
export function translatedGlossary({ glossary }: Course, files: CourseFiles): GlossaryTerm[] {
  const reading = glossary.length > 0 ? files.yaml(glossaryFile, TranslatedGlossaryYaml) : null;
  if (!reading) return glossary;
  const report = reporterOf(files, glossaryFile);
  const own = reading.value.map((term, index) => ({ ...term, line: reading.lineOf([index]) }));
  for (const { id, line } of own) if (!glossary.some((term) => term.id === id)) report(id, line);
  return glossary.map((term) => {
    const words = own.find(({ id }) => id === term.id);
    if (!words) report(term.id);
    if (words?.sources && words.sources.join() !== term.sources.join()) report(`${term.id}: sources`, words.line);
    return { ...term, ...words, sources: term.sources };
  });
}
