import type { Language, QuestionKind, ReviewFlag } from '@amelie/contract';

/** Something the course rests on. `url` is the page that was read, `note` what is weak about it. */
export interface Source {
  id: string;
  title: string;
  url?: string | undefined;
  cite?: string | undefined;
  note?: string | undefined;
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

export interface ReviewBlock {
  kind: 'review';
  reviewer: Reviewer;
  what: string;
  line: number;
}

export interface ContactsBlock {
  kind: 'contacts';
  countries: ContactCountry[];
  line: number;
}

export type Block = TextBlock | PageQuestion | SceneBlock | EndingBlock | ReviewBlock | ContactsBlock;

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
  review: { reviewer: Reviewer; what: string; line: number }[];
}

export interface CourseModule {
  id: string;
  title: string;
  minutes: number;
  file: string;
  pages: CoursePage[];
  quiz: CourseQuiz;
}

export interface Course {
  folder: string;
  slug: string;
  code: string;
  version: string;
  language: Language;
  title: string;
  summary: string;
  audience: string;
  modules: CourseModule[];
  sources: Map<string, Source>;
  contacts: Contact[];
}
