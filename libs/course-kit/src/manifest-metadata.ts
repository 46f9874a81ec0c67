import type { Course, CourseModule } from './course';
import { escapeMarkup } from './escape-markup';
import { reviewFlagsOfPackage } from './open-review-flags';

/** What a manifest says of a package by the Learning Object Metadata: so that another platform can say it too. */
export interface PackageMetadata {
  title: string;
  /** The title of the course that the module is a part of. */
  course: string;
  language: string;
  version: string;
  isDraft: boolean;
  /** One line for each open review: who is to look at what, and where. In the language `notesLanguage`. */
  notes: string[];
  notesLanguage: string;
}

export function metadataOf(course: Course, module: CourseModule): PackageMetadata {
  const flags = reviewFlagsOfPackage(course, module);
  return {
    title: module.title,
    course: course.title,
    language: course.language,
    version: course.version,
    isDraft: flags.length > 0,
    notes: flags.map(({ reviewer, where, what }) => `${reviewer}: ${where}: ${what}`),
    notesLanguage: course.originalLanguage,
  };
}

/** The metadata of a SCORM 1.2 package: IMS Learning Resource Meta-data 1.2.1. */
export function lomOfScorm12(metadata: PackageMetadata): string {
  const text = (words: string, language: string) =>
    `<langstring xml:lang="${language}">${escapeMarkup(words)}</langstring>`;
  const annotations = metadata.notes.map(
    (note) => `<annotation><description>${text(note, metadata.notesLanguage)}</description></annotation>`,
  );
  return `<lom xmlns="http://www.imsglobal.org/xsd/imsmd_rootv1p2p1">
<general><title>${text(metadata.title, metadata.language)}</title><language>${metadata.language}</language><description>${text(metadata.course, metadata.language)}</description></general>
<lifecycle><version>${text(metadata.version, 'x-none')}</version><status><source>${text('LOMv1.0', 'x-none')}</source><value>${text(metadata.isDraft ? 'Draft' : 'Final', 'x-none')}</value></status></lifecycle>
${annotations.join('\n')}
</lom>`;
}

/** The metadata of a SCORM 2004 package: IEEE 1484.12.3. */
export function lomOfScorm2004(metadata: PackageMetadata): string {
  const text = (words: string, language: string) => `<string language="${language}">${escapeMarkup(words)}</string>`;
  const annotations = metadata.notes.map(
    (note) => `<annotation><description>${text(note, metadata.notesLanguage)}</description></annotation>`,
  );
  return `<lom xmlns="http://ltsc.ieee.org/xsd/LOM">
<general><title>${text(metadata.title, metadata.language)}</title><language>${metadata.language}</language><description>${text(metadata.course, metadata.language)}</description></general>
<lifeCycle><version>${text(metadata.version, 'x-none')}</version><status><source>LOMv1.0</source><value>${metadata.isDraft ? 'draft' : 'final'}</value></status></lifeCycle>
${annotations.join('\n')}
</lom>`;
}
