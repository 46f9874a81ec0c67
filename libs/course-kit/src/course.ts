import type { Language, QuestionKind, ReviewFlag } from '@amelie/contract';
import type { SheetBlock } from './read-sheet';

/** Something the course rests on. `url` is the page that was read, `note` what is weak about it. */
export interface Source {
  id: string;
  title: string;
  url?: string | undefined;
  cite?: string | undefined;
  note?: string | undefined;
}

/** A word that pages explain on request. */
export interface GlossaryTerm {
  id: string;
  term: string;
  means: string;
  sources: string[];
  line: number;
}

/** A service that helps. `lastVerified` is null until somebody has tried it. */
export interface Contact {
  country: ContactCountry;
  name: string;
  phone?: string | undefined;
  web?: string | undefined;
  hours?: string | undefined;
  languages?: string | undefined;
  who: string;
  sources: string[];
  lastVerified: string | null;
}

export const contactCountries = ['EU', 'BE', 'DE', 'GR', 'IT'] as const;
export type ContactCountry = (typeof contactCountries)[number];
/** The countries whose law and practice a course may describe. */
export const textCountries = ['BE', 'DE', 'GR', 'IT'] as const;
export type TextCountry = (typeof textCountries)[number];

export type Reviewer = ReviewFlag['reviewer'];
export type Grade = 'right' | 'wrong' | 'best' | 'fair' | 'risky';
export type QuestionMode = 'single' | 'multiple' | 'decision';

export interface PageOption {
  grade: Grade;
  text: string;
  feedback: string;
  line: number;
}

/** A question on a page: practice with feedback, never counted. */
export interface PageQuestion {
  kind: 'question';
  mode: QuestionMode;
  id: string;
  stem: string;
  options: PageOption[];
  line: number;
}

/** A choice in a branching case: what follows at once, and the scene or ending that it leads to. */
export interface SceneOption extends PageOption {
  target: string;
}

/** A scene of a branching case. The first one on its page is the start. */
export interface SceneBlock {
  kind: 'scene';
  id: string;
  markdown: string;
  options: SceneOption[];
  line: number;
}

/** Where a path through a branching case ends. */
export interface EndingBlock {
  kind: 'ending';
  id: string;
  markdown: string;
  line: number;
}

export interface TextBlock {
  kind: 'text' | 'objectives' | 'note' | 'content-note' | 'summary' | 'outcome';
  markdown: string;
  line: number;
}

/** What holds in one country. Blocks that follow each other are shown as one list to open. */
export interface CountryBlock {
  kind: 'country';
  country: TextCountry;
  markdown: string;
  line: number;
}

/** Something that somebody still has to look at, and where in the source it says so. */
export interface OpenReview {
  reviewer: Reviewer;
  what: string;
  file: string;
  line: number;
}

export interface ReviewBlock extends OpenReview {
  kind: 'review';
}

export interface ContactsBlock {
  kind: 'contacts';
  countries: ContactCountry[];
  line: number;
}

export type Block = TextBlock | PageQuestion | SceneBlock | EndingBlock | CountryBlock | ReviewBlock | ContactsBlock;

export interface CoursePage {
  id: string;
  title: string;
  blocks: Block[];
  line: number;
}

/** An option of the graded quiz. */
export interface QuizOption {
  text: string;
  correct: boolean;
  feedback: string;
  sources: string[];
}

export interface QuizItem {
  id: string;
  kind: QuestionKind;
  stem: string;
  options: QuizOption[];
  feedback: string;
  sources: string[];
  line: number;
}

/** The quiz that the platform grades; it is never put into a package. `passMark` is a share between 0 and 1. */
export interface CourseQuiz {
  file: string;
  passMark: number;
  questions: QuizItem[];
  review: OpenReview[];
}

export interface CourseModule {
  id: string;
  title: string;
  minutes: number;
  /** What heavy things its pages speak of, said before the first of them; null where there is nothing to say. */
  contentNote: string | null;
  file: string;
  pages: CoursePage[];
  quiz: CourseQuiz;
}

export const sheetKinds = ['handout', 'facilitator-sheet'] as const;
export type SheetKind = (typeof sheetKinds)[number];

/** Something to print: a handout for learners, a sheet for whoever leads a session. */
export interface Sheet {
  kind: SheetKind;
  file: string;
  title: string;
  blocks: SheetBlock[];
  /** The text as it is written, for checks that name a line. */
  text: string;
}

/** A course in one language. A translation takes from the original what is no text, and its open reviews. */
export interface Course {
  folder: string;
  /** Where the files of this language stand in the folder: '' for the original, or `translations/fr/`. */
  root: string;
  slug: string;
  code: string;
  version: string;
  language: Language;
  /** The language that the course was written in. */
  originalLanguage: Language;
  title: string;
  summary: string;
  audience: string;
  modules: CourseModule[];
  /** The test over all modules, after the last one. */
  finalTest: CourseQuiz | null;
  sources: Map<string, Source>;
  contacts: Contact[];
  glossary: GlossaryTerm[];
  sheets: Sheet[];
  /** Reviews of what stands on no page: the glossary, the sheets, a translation as a whole. */
  review: OpenReview[];
}
