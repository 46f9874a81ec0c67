/** What can be wrong with a course's source. Each code has one sentence in `tellFault`. */
const sentences = {
  'file-missing': 'this file is missing or cannot be read',
  'not-yaml': 'this is not valid YAML',
  'wrong-shape': 'a value is missing or has the wrong shape',
  'no-front-matter': 'the module has to begin with its front matter between two lines of ---',
  'no-pages': 'the module has no page; a page begins with "# Title {#id}"',
  'text-before-page': 'there is text before the first page',
  'page-without-id': 'a page needs an id: "# Title {#id}"',
  'duplicate-id': 'this id is used twice',
  'unknown-block': 'there is no block of this name',
  'block-not-closed': 'this block has no closing :::',
  'wrong-block-words': 'the words after the name of this block are not known',
  'question-shape': 'a question has a stem, options "- (right) …" and feedback "  > …" under each of them',
  'scene-shape':
    'a scene has an id, a text, options "- (best -> target) …" and feedback "  > …" under each of them; an ending has an id and a text',
  'case-interrupted': 'the scenes and endings of a page stand together, with nothing but reviews between them',
  'unknown-target': 'no scene or ending on this page has this id',
  'scene-unreachable': 'no choice leads to this scene or ending',
  'case-goes-round': 'this choice leads back to a scene that came before it',
  'path-without-ending': 'a path ends here without an ending',
  'scene-too-long': 'this scene is too long to read in one go',
  'case-without-source': 'a case names its sources at two places or more',
  'no-right-option': 'no option is right',
  'too-many-right-options': 'a question with one answer has several right options',
  'too-few-options': 'a question needs at least two options',
  'true-false-options': 'a true-or-false question has exactly two options',
  'feedback-missing': 'this option has no feedback',
  'unknown-source': 'this source is not in sources.yaml',
  'page-without-source': 'no sentence on this page names a source',
  'question-without-source': 'no feedback of this question names a source',
  'figure-without-source': 'this paragraph gives a figure or a year and names no source',
  'unsourced-without-review': '[^M] stands for a claim without a source; the page needs a review block',
  'alt-missing': 'this drawing has no text alternative',
  'asset-missing': 'this drawing does not exist',
  'asset-unsafe': 'a drawing may hold shapes and text only: no scripts, styles, links or foreign content',
  'page-too-long': 'this page is too long to read in one go',
  'summary-missing': 'a content note needs a summary further down on the same page',
  'module-note-missing': 'pages of this module have a content note, so its front matter needs one: "contentNote: …"',
  'outcome-too-early': 'an outcome stands below the question or decision that it follows from',
  'unknown-country': 'contacts.yaml has no contact for this country',
  'unknown-term': 'glossary.yaml has no term of this id',
  'unused-term': 'no page uses this term',
  'term-twice': 'this page has marked the term before; a term is marked at its first use',
  'term-in-option': 'the options of a question, and titles, cannot open a term; mark it in the text before',
  'link-not-allowed': 'a package opens no addresses; name the source, or a term of the glossary',
  'country-twice': 'this list of countries names a country twice',
  'quiz-length': 'this quiz has too few or too many questions',
  'unknown-language': 'the platform has no such language, or the course was written in it',
  'other-pages': 'the pages of a translation are those of the original, in the same order',
  'other-blocks': 'the blocks of this page are those of the original without its reviews, in the same order',
  'other-shape':
    'ids, kinds, countries, grades, targets, right answers, minutes and pass marks are those of the original; a module has a content note in both or in neither',
  'other-sources': 'this text names other sources than the original',
  'other-terms': 'this text marks other terms than the original',
  'other-drawings': 'this text shows other drawings than the original',
  'other-questions': 'the questions are those of the original, in the same order',
  'other-entries': 'the entries of this file are those of the original',
  'review-in-translation': 'reviews stand in the original; a translation takes them from there',
  'drawing-not-translated': 'this drawing holds words, so the translation needs a drawing of its own',
  'sheet-without-title': 'a sheet begins with its title: "## Title"',
  'wrong-module': 'the questions belong to another module',
} as const;

export type FaultCode = keyof typeof sentences;

/** One thing to mend: the file within the course folder, the line where it is known, and what it is about. */
export interface CourseFault {
  file: string;
  line?: number;
  code: FaultCode;
  about: string;
}

/** The fault as one line for the person who writes the course. */
export function tellFault(fault: CourseFault): string {
  const place = fault.line === undefined ? fault.file : `${fault.file}:${fault.line}`;
  return `${place}  ${sentences[fault.code]}${fault.about ? ` (${fault.about})` : ''}`;
}

/** Thrown by `readCourse`; carries every fault that was found, not only the first. */
export class FaultyCourse extends Error {
  readonly code = 'course-faulty';

  constructor(readonly faults: CourseFault[]) {
    super(faults.map(tellFault).join('\n'));
    this.name = 'FaultyCourse';
  }
}
