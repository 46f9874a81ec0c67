import type { CoursePage, PageQuestion } from './course';
import type { CourseFault } from './faults';
import { questionsOn } from './page-texts';
import { markersIn } from './source-markers';

/** Checks the practice questions and decisions of a page. */
export function checkPageQuestions(page: CoursePage, file: string): CourseFault[] {
  return questionsOn(page).flatMap((question) => checkQuestion(question, file));
}

function checkQuestion(question: PageQuestion, file: string): CourseFault[] {
  const faults: CourseFault[] = [];
  const report = (code: CourseFault['code'], line = question.line, about = question.id) =>
    faults.push({ file, line, code, about });
  const isDecision = question.mode === 'decision';
  const good = question.options.filter((option) => option.grade === (isDecision ? 'best' : 'right'));
  const strange = question.options.find(
    (option) => isDecision === (option.grade === 'right' || option.grade === 'wrong'),
  );

  if (question.stem === '') report('question-shape');
  if (strange) report('question-shape', strange.line, `${question.id}: (${strange.grade})`);
  if (question.options.length < 2) report('too-few-options');
  if (good.length === 0) report('no-right-option');
  if (question.mode === 'single' && good.length > 1) report('too-many-right-options');
  for (const option of question.options) {
    if (option.feedback === '') report('feedback-missing', option.line, option.text);
  }
  if (question.options.every((option) => markersIn(option.feedback).length === 0)) report('question-without-source');
  return faults;
}
