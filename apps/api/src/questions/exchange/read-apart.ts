import { extname, join } from 'node:path';
import { readApart, type ReadingLimits, type ReadingProgram } from '../../platform/apart/read-apart';
import { type QuestionFileReading, type QuestionFileToRead, readQuestionFile } from './read-question-file';

export type ReadQuestionFile = (task: QuestionFileToRead) => Promise<QuestionFileReading>;

/** Built into one small file of its own by vite.reader.config.mjs. */
const compiled: ReadingProgram = {
  file: join(__dirname, '../../reader/reading-questions-process.cjs'),
  execArgv: [],
};

/** Reads each file of questions in a process of its own; one that takes more than it may ends in an ArchiveFault. */
export function readQuestionsApart(limits: ReadingLimits, program: ReadingProgram = compiled): ReadQuestionFile {
  const watch = { onStep: async () => undefined, signal: new AbortController().signal };
  return (task) => readApart<QuestionFileToRead, never, QuestionFileReading>({ program, limits }, task, watch);
}

/** How this process reads them: apart, or right here where the sources run uncompiled, as under a test. */
export function questionReaderOf(limits: ReadingLimits): ReadQuestionFile {
  return extname(__filename) === '.js' ? readQuestionsApart(limits) : readQuestionFile;
}
