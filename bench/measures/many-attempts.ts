import { randomUUID } from 'node:crypto';
import type { QuizDefinition } from '@amelie/contract';
import { buildCommon, choiceOption, itemOf } from '../../apps/api/src/testing/build-question';
import { buildSitters, risingSitters } from '../../apps/api/src/testing/build-quiz-attempts';
import { buildQuizDefinition } from '../../apps/api/src/testing/builders';
import type { Database } from '../../apps/api/src/platform/database/database';

/** A quiz of `count` single choices with four options each. */
export function buildLongQuiz(count: number): QuizDefinition {
  const words = 'A companion answers every question and does not leave the room. What do you do next?';
  const questions = Array.from({ length: count }, (_, place) => {
    const options = ['See her alone', 'Ask the companion', 'Wait', 'Call at once'].map((text, at) =>
      choiceOption(`${text} (${place})`, Number(at === 0)),
    );
    return itemOf({ ...buildCommon(`${place + 1}. ${words}`), type: 'single', shuffle: true, options });
  });
  return buildQuizDefinition({ passMark: 0.6, questions });
}

interface ManyAttempts {
  courseId: string;
  versionId: string;
  moduleId: string;
  quiz: QuizDefinition;
  /** Learners, each with one attempt. */
  people: number;
}

/** As many people as one statement writes. */
const portion = 1000;
const patterns = 300;

/**
 * Learners with one attempt each, in bulk: a few hundred are marked by the rules of the house, the others hold the same
 * papers and marks.
 */
export async function insertAttempts(database: Database, given: ManyAttempts): Promise<void> {
  const { people, ...built } = given;
  await buildSitters(
    database,
    built,
    risingSitters(built.quiz, { people: patterns, countries: ['BE', 'DE', 'GR', 'IT'] }),
  );
  for (let made = patterns; made < people; made += portion) {
    const run = randomUUID();
    await database.query(
      `with made as (
         select gen_random_uuid() as account, gen_random_uuid() as enrolment, n
         from generate_series(1, $4::int) n),
       people as (
         insert into account (id, email, given_name, family_name, language, roles, country)
         select account, 'sitter-' || n || '-' || $5 || '@example.test', 'Given', 'Family', 'en', '{learner}',
           (array['BE','DE','GR','IT'])[1 + n % 4] from made returning id),
       enrolled as (
         insert into enrolment (id, account_id, course_id, version_id)
         select enrolment, account, $1, $2 from made join people on people.id = account returning id),
       known as (
         select row_number() over (order by id) as nth, paper, pass_mark, score, passed, result
         from quiz_attempt where module_id = $3 order by id limit ${patterns})
       insert into quiz_attempt (id, enrolment_id, module_id, account_id, number, paper, pass_mark, submitted_at,
         handed_in_by, marked_at, score, passed, result)
       select gen_random_uuid(), e.id, $3, made.account, 1, k.paper, k.pass_mark, now(), 'learner', now(), k.score, k.passed,
         k.result
       from made join enrolled e on e.id = made.enrolment join known k on k.nth = 1 + made.n % ${patterns}`,
      [built.courseId, built.versionId, built.moduleId, Math.min(portion, people - made), run],
    );
  }
  await database.query('vacuum analyze');
}
