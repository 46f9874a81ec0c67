import { openReviewFlags } from './open-review-flags';
import { finalTestQuestions, quizQuestions } from './quiz-questions';
import { checkCourse, readCourse } from './read-course';
import { questionsText, writeCourse } from './testing/write-course';

const withTest = (count: number) =>
  writeCourse({
    'course.yaml': (text) => `${text}finalTest: questions/final-test.yaml\n`,
    'questions/final-test.yaml': () =>
      questionsText('final-test', count).replace(
        'passMark: 80\n',
        'passMark: 80\nreview:\n  - { kind: survivors, what: The wording. }\n',
      ),
  });

const lengthOf = (folder: string) => checkCourse(folder).map(({ file, code, about }) => `${file} ${code} ${about}`);

describe('graded questions', () => {
  test('are eight to twelve in a module', () => {
    const asking = (count: number) => writeCourse({ 'questions/first.yaml': () => questionsText('first', count) });
    expect(lengthOf(asking(7))).toEqual(['questions/first.yaml quiz-length 7, not 8 to 12']);
    expect(lengthOf(asking(12))).toEqual([]);
    expect(lengthOf(asking(13))).toEqual(['questions/first.yaml quiz-length 13, not 8 to 12']);
  });

  test('are ten to twenty in the final test, where a course has one', () => {
    expect(lengthOf(withTest(9))).toEqual(['questions/final-test.yaml quiz-length 9, not 10 to 20']);
    expect(lengthOf(withTest(20))).toEqual([]);
    expect(readCourse(writeCourse()).finalTest).toBeNull();
    expect(finalTestQuestions(readCourse(writeCourse()))).toEqual([]);
  });

  test('of the final test reach the platform as those of a module do, with their open reviews', () => {
    const course = readCourse(withTest(10));
    expect(finalTestQuestions(course)).toHaveLength(10);
    expect(finalTestQuestions(course)[0]).toEqual(quizQuestions(course, 'first')[0]);
    expect(openReviewFlags(course)).toEqual([
      expect.objectContaining({ reviewer: 'survivors', what: 'The wording.', where: 'Final test', page: null }),
    ]);
  });
});
