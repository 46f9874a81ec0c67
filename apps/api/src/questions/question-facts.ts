import { type AnyQuestion, type FaultOfQuestion, questionFaults } from '@amelie/contract';
import { coreWords, excerptOf, searchWords } from '@amelie/rules';

/** What is kept beside a question, so that it can be found and listed without its content. */
export interface QuestionFacts {
  type: AnyQuestion['type'];
  name: string;
  excerpt: string;
  language: AnyQuestion['language'];
  languages: string[];
  tags: string[];
  objectives: string[];
  hasSource: boolean;
  faults: FaultOfQuestion[];
  searchWords: string;
  coreWords: string;
}

const once = (values: readonly string[]) => [...new Set(values)];

/** Reads off a question what the bank keeps beside it. */
export function factsOf(question: AnyQuestion): QuestionFacts {
  return {
    type: question.type,
    name: question.name,
    excerpt: excerptOf(question.stem),
    language: question.language,
    languages: once([question.language, ...question.translations.map(({ language }) => language)]),
    tags: once(question.tags),
    objectives: once(question.objectives),
    hasSource: question.source.trim() !== '',
    faults: questionFaults(question),
    searchWords: searchWords(question),
    coreWords: coreWords(question),
  };
}
