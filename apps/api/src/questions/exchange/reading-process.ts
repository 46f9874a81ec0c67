import { serveReading } from '../../platform/apart/serve-reading';
import { type QuestionFileReading, type QuestionFileToRead, readQuestionFile } from './read-question-file';

serveReading<QuestionFileToRead, never, QuestionFileReading>((task) => readQuestionFile(task));
