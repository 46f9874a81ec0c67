import { newId } from '@amelie/ground';
import type { QuizDefinition, QuizStatistics } from '@amelie/contract';
import { buildCommon, choiceOption, itemOf } from '../testing/build-question';
import { buildSitters, risingSitters } from '../testing/build-quiz-attempts';
import {
  type BuiltCourse,
  buildLearner,
  buildPublishedCourse,
  buildQuizDefinition,
  buildTrainer,
} from '../testing/builders';
import { startTestApp, type TestApp, type TestClient } from '../testing/test-app';

let app: TestApp;
let trainer: TestClient;

beforeAll(async () => {
  app = await startTestApp();
  trainer = await app.as((await buildTrainer(app.database)).accountId);
});
afterAll(() => app.close());

const choice = (stem: string) => {
  const options = [choiceOption('right', 1), choiceOption('wrong', 0), choiceOption('worse', 0)];
  return itemOf({ ...buildCommon(stem), type: 'single', shuffle: true, options });
};
const quizOf = (...stems: string[]): QuizDefinition =>
  buildQuizDefinition({ questions: stems.map(choice), passMark: 0.6 });

interface Built extends BuiltCourse {
  moduleId: string;
  quiz: QuizDefinition;
}

async function buildQuiz(quiz: QuizDefinition): Promise<Built> {
  const course = await buildPublishedCourse(app.database, { modules: [{ kind: 'quiz', quiz }] });
  return { ...course, moduleId: course.moduleIds[0] ?? '', quiz };
}

const addressOf = ({ courseId, moduleId }: Built, query = '') =>
  `/api/courses/${courseId}/quizzes/${moduleId}/statistics${query}`;
const read = async (built: Built, query = '') => (await trainer.get<QuizStatistics>(addressOf(built, query))).body;

describe('figures of a quiz', () => {
  test('are Moodle’s, worked out by hand: five people each twice', async () => {
    // Twice the five attempts of test-statistics.test.ts without their halves: marks 11, 10, 01, 10, 00.
    const built = await buildQuiz(quizOf('One?', 'Two?'));
    const [one, two] = built.quiz.questions.map(({ question }) =>
      question.type === 'single' ? question.options.map(({ id }) => id) : [],
    );
    const marks = ['11', '10', '01', '10', '00', '11', '10', '01', '10', '00'];
    const pick = (mark: string | undefined, ids: string[] = []) => [ids[mark === '1' ? 0 : 1] ?? ''];
    await buildSitters(
      app.database,
      built,
      marks.map((of) => ({ country: 'GR', attempts: [[pick(of[0], one), pick(of[1], two)]] })),
    );
    const { test: whole, questions, people } = await read(built);
    expect(people).toBe(10);
    // Totals 2 1 1 1 0 twice: mean 1 of 2. x1: 6 of 10, x2: 4 of 10.
    expect(whole).toMatchObject({ attempts: 10, median: 0.5, reading: 'too-few' });
    expect(whole?.mean).toBeCloseTo(0.5, 9);
    expect(questions[0]?.facility?.value).toBeCloseTo(0.6, 9);
    expect(questions[1]?.facility?.value).toBeCloseTo(0.4, 9);
    // Variances .24·10/9 each, of the total .4·10/9: α = 2(1 − .48/.4) = −.4.
    expect(whole?.internalConsistency?.value).toBeCloseTo(-40, 9);
    // Cov = (.2 − .24)·10/9, so the correlation is −.04/.24.
    expect(questions[0]?.discrimination?.value).toBeCloseTo(-100 / 6, 9);
    expect(questions[0]?.parts).toMatchObject([
      { text: 'right', isKey: true, count: 6, share: 0.6 },
      { text: 'wrong', isKey: false, count: 4 },
      { text: 'worse', count: 0 },
    ]);
  });

  test('say nothing while fewer than ten people have handed in, and do not tell how many', async () => {
    const built = await buildQuiz(quizOf('One?', 'Two?'));
    await buildSitters(app.database, built, risingSitters(built.quiz, { people: 9, countries: ['GR'], attempts: 3 }));
    const figures = await read(built, '?attempts=all');
    expect(figures).toMatchObject({ people: null, choices: null, test: null });
    expect(figures.questions).toMatchObject([{ answers: null, facility: null }, { answers: null }]);
  });

  test('count a person’s first attempt, or the last, the best or all', async () => {
    const built = await buildQuiz(quizOf('One?'));
    const [right = '', wrong = ''] = built.quiz.questions.flatMap(({ question }) =>
      question.type === 'single' ? question.options.map(({ id }) => id) : [],
    );
    const sitter = { country: null, attempts: [[[wrong]], [[right]], [[wrong]]] };
    await buildSitters(
      app.database,
      built,
      Array.from({ length: 12 }, () => sitter),
    );
    const facility = async (attempts: string) => {
      const { questions, test: whole } = await read(built, `?attempts=${attempts}`);
      return [questions[0]?.facility?.value, whole?.attempts];
    };
    expect(await facility('first')).toEqual([0, 12]);
    expect(await facility('highest')).toEqual([1, 12]);
    expect(await facility('last')).toEqual([0, 12]);
    const [share, count] = await facility('all');
    expect([share?.toFixed(6), count]).toEqual(['0.333333', 36]);
    expect((await read(built)).choices).toMatchObject([
      { attempts: 'first', count: 12, mean: 0 },
      { attempts: 'last', count: 12, mean: 0 },
      { attempts: 'highest', count: 12, mean: 1 },
      { attempts: 'all', count: 36 },
    ]);
  });

  test('name nobody', async () => {
    const built = await buildQuiz(quizOf('One?', 'Two?'));
    await buildSitters(app.database, built, risingSitters(built.quiz, { people: 40, countries: ['GR', 'IT'] }));
    const text = JSON.stringify(await read(built));
    expect(text).not.toMatch(/Nameless|Unsaid|@example\.test/);
  });
});

describe('versions and languages', () => {
  /** A second published course, or version, with the same questions. */
  async function again(built: Built, own: { language: string; family?: string; version?: number }): Promise<Built> {
    const [versionId, moduleId, quizId] = [newId(), newId(), newId()];
    const courseId = own.family ? newId() : built.courseId;
    if (own.family) {
      await app.database.query(`insert into course (id, family) values ($1, $2)`, [courseId, own.family]);
      await app.database.query(`update course set family = $2 where id = $1`, [built.courseId, own.family]);
    }
    await app.database.query(
      `insert into course_version (id, course_id, number, state, title, language, changed, published_at)
       values ($1, $2, $3, 'published', 'Again', $4, false, now())`,
      [versionId, courseId, own.version ?? 1, own.language],
    );
    await app.database.query(
      `insert into quiz (id, pass_mark, questions) select $2, pass_mark, questions from quiz
       where id = (select quiz_id from course_module where id = $1)`,
      [built.moduleId, quizId],
    );
    await app.database.query(
      `insert into course_module (id, version_id, position, kind, title, rule, quiz_id)
       values ($1, $2, 1, 'quiz', 'Again', '{"kind":"quiz-passed"}', $3)`,
      [moduleId, versionId, quizId],
    );
    return { ...built, courseId, versionId, moduleId };
  }

  test('questions keep their figures over versions, unless one version alone is asked for', async () => {
    const built = await buildQuiz(quizOf('One?', 'Two?'));
    const second = await again(built, { language: 'en', version: 2 });
    await buildSitters(app.database, built, risingSitters(built.quiz, { people: 20, countries: ['GR'] }));
    await buildSitters(app.database, second, risingSitters(built.quiz, { people: 15, countries: ['GR'] }));
    expect((await read(second)).people).toBe(35);
    expect((await read(second, '?reach=version')).people).toBe(15);
    expect((await read(built, '?reach=version')).sources).toMatchObject([{ version: 1 }]);
  });

  test('a question that is harder in the other language is found', async () => {
    const built = await buildQuiz(quizOf('One?', 'Two?', 'Three?', 'Four?', 'Five?', 'Six?'));
    const other = await again(built, { language: 'el', family: 'a-family' });
    await buildSitters(app.database, built, risingSitters(built.quiz, { people: 150, countries: ['BE'], seed: 3 }));
    const [first] = built.quiz.questions;
    const wrong = first?.question.type === 'single' ? [first.question.options[1]?.id ?? ''] : [];
    const greek = risingSitters(built.quiz, { people: 150, countries: ['GR'], seed: 4 }).map((sitter, place) => ({
      ...sitter,
      attempts: sitter.attempts.map(([own = [], ...rest]) => [place % 8 ? wrong : own, ...rest]),
    }));
    await buildSitters(app.database, { ...other, language: 'el' }, greek);
    const { questions, hasFamily, sources } = await read(built, '?reach=family');
    expect([hasFamily, sources.map(({ language }) => language)]).toEqual([true, ['en', 'el']]);
    const [changed] = questions[0]?.dif.filter(({ by }) => by === 'language') ?? [];
    expect(changed).toMatchObject({ focal: 'el', reference: 'en', class: 'C', tooFew: false });
    expect(changed?.delta).toBeLessThan(-1.5);
    expect((await read(built)).people).toBe(150);
  });

  test('a question whose key differs between versions says so', async () => {
    const built = await buildQuiz(quizOf('One?', 'Two?'));
    const second = await again(built, { language: 'en', version: 2 });
    await app.database.query(
      `update quiz set questions = jsonb_set(questions, '{0,question,options,1,credit}', '1') where id =
         (select quiz_id from course_module where id = $1)`,
      [second.moduleId],
    );
    expect((await read(second)).questions.map(({ changed }) => changed)).toEqual([true, false]);
  });
});

describe('asking', () => {
  test('a learner may not; a module that is no quiz of the course is not found', async () => {
    const built = await buildQuiz(quizOf('One?'));
    const learner = await app.as((await buildLearner(app.database)).accountId);
    expect((await learner.get(addressOf(built))).status).toBe(403);
    expect((await trainer.get(addressOf({ ...built, courseId: newId() }))).status).toBe(404);
    expect((await trainer.get(addressOf({ ...built, moduleId: newId() }))).status).toBe(404);
    expect((await trainer.get(addressOf(built, '?attempts=some'))).status).toBe(400);
  });

  test('figures are kept for a quarter of an hour, and computed anew when somebody wants it', async () => {
    const built = await buildQuiz(quizOf('One?', 'Two?'));
    const sitters = (people: number) => risingSitters(built.quiz, { people, countries: ['GR'] });
    await buildSitters(app.database, built, sitters(12));
    const before = await read(built);
    await buildSitters(app.database, built, sitters(5));
    expect(await read(built)).toEqual(before);
    const after = await read(built, '?compute=again');
    expect([before.people, after.people]).toEqual([12, 17]);
    expect((await read(built)).computedAt).toBe(after.computedAt);
  });
});
