import { type Booster, boosterQuestions, type Given, type QuizItem, type Reply, type routes } from '@amelie/contract';
import {
  earnedOf,
  fitsQuestion,
  makePaper,
  markQuestion,
  type Paper,
  questionForLearner,
  questionForReview,
} from '@amelie/rules';
import { randomInt, randomUUID } from 'node:crypto';
import { now } from '../platform/clock/clock';
import { type Askable, type Database, rowOf, rowsOf } from '../platform/database/database';
import { Refusal } from '../platform/refusals/refusal';

interface Boosted extends Omit<Booster, 'questions'> {
  enrolmentId: string;
  versionId: string;
  isOpen: boolean;
}

const finest = 2 ** 32;
const random = () => randomInt(finest) / finest;

/** The course as whoever has done it reaches it. Refuses `not-found`, `booster-not-open`. */
async function findBoosted(database: Askable, accountId: string, courseId: string): Promise<Boosted> {
  const found = await rowOf<Boosted>(
    database,
    `select e.id as "enrolmentId", e.version_id as "versionId", e.course_id as "courseId", v.title as "courseTitle",
            v.language, e.completed_at is not null and coalesce(s.boosters, false) as "isOpen"
     from enrolment e join course_version v on v.id = e.version_id left join test_set s on s.version_id = v.id
     where e.account_id = $1 and e.course_id = $2`,
    [accountId, courseId],
  );
  if (!found) throw new Refusal('not-found');
  if (!found.isOpen) throw new Refusal('booster-not-open');
  return found;
}

/**
 * Questions of choices of the course, but none of its tests: whoever has seen those lately would measure nothing with
 * them. Where a course has too few others, those of the test after it serve as well.
 */
async function pool(database: Askable, versionId: string): Promise<QuizItem[]> {
  const rows = await rowsOf<{ item: QuizItem; isTest: boolean }>(
    database,
    `select one.item, coalesce(m.id = s.after_module_id, false) as "isTest"
     from course_module m
     join quiz q on q.id = m.quiz_id
     left join test_set s on s.version_id = m.version_id
     cross join lateral jsonb_array_elements(q.questions) one(item)
     where m.version_id = $1 and one.item -> 'question' ->> 'type' in ('single', 'multiple', 'true-false')
       and m.id is distinct from s.before_module_id and m.id is distinct from s.delayed_module_id`,
    [versionId],
  );
  const others = rows.filter(({ isTest }) => !isTest);
  return (others.length >= boosterQuestions ? others : rows).map(({ item }) => item);
}

function drawn(items: readonly QuizItem[]): QuizItem[] {
  const left = [...items];
  return Array.from({ length: Math.min(boosterQuestions, left.length) }, () => {
    const [item] = left.splice(Math.floor(random() * left.length), 1);
    return item;
  }).filter((item) => item !== undefined);
}

/**
 * Three questions, others each time; those before are forgotten. Refuses `not-found`, and `booster-not-open` before the
 * course is done or where it asks none.
 */
export function openBooster(database: Database, accountId: string, courseId: string): Promise<Booster> {
  return database.transaction(async (tx) => {
    const { enrolmentId, versionId, courseTitle, language } = await findBoosted(tx, accountId, courseId);
    const questions = drawn(await pool(tx, versionId));
    if (questions.length === 0) throw new Refusal('booster-not-open');
    const sections = [{ id: courseId, title: '', items: questions }];
    const paper = makePaper({ sections, shuffleOptions: true, language }, { newOptionId: () => randomUUID(), random });
    await tx.query(
      `insert into booster (enrolment_id, paper, made_at) values ($1, $2, $3)
       on conflict (enrolment_id) do update set paper = excluded.paper, made_at = excluded.made_at`,
      [enrolmentId, paper, now()],
    );
    const asked = paper.items.map((item) => ({ id: item.id, asked: questionForLearner(item) }));
    return { courseId, courseTitle, language, questions: asked };
  });
}

/**
 * How answers to the questions that somebody has before them stand; nothing of it is kept.
 * Refuses `not-found`, `booster-not-open`, `answer-unknown`.
 */
export async function answerBooster(
  database: Database,
  accountId: string,
  { courseId, answers }: Given<typeof routes.answerBooster>,
): Promise<Reply<typeof routes.answerBooster>> {
  const { enrolmentId } = await findBoosted(database, accountId, courseId);
  const row = await rowOf<{ paper: Paper }>(database, `select paper from booster where enrolment_id = $1`, [
    enrolmentId,
  ]);
  if (!row) throw new Refusal('booster-not-open');
  const { items } = row.paper;
  for (const { questionId, answer } of answers) {
    const item = items.find(({ id }) => id === questionId);
    if (!item || !fitsQuestion(item.question, answer)) throw new Refusal('answer-unknown');
  }
  return {
    questions: items.map(({ id, question }) => {
      const answer = answers.find(({ questionId }) => questionId === id)?.answer ?? null;
      const marking = markQuestion(question, answer);
      const earned = earnedOf({ questionId: id, points: question.points, marking });
      return { id, question: questionForReview(question), answer, marking, earned };
    }),
  };
}
