import { randomUUID } from 'node:crypto';
import { newId } from '@amelie/ground';
import type { Answer, Country, Language, QuizDefinition } from '@amelie/contract';
import { gradePaper, makePaper, type Paper, type PaperItem, seededRandom } from '@amelie/rules';
import type { Database } from '../platform/database/database';

/** One learner with the attempts that they handed in, first to last. */
export interface BuiltSitter {
  country: Country | null;
  /** For each attempt, for each question of the quiz, the author's ids of what was chosen. */
  attempts: string[][][];
}

interface SittersWish {
  courseId: string;
  versionId: string;
  moduleId: string;
  quiz: Pick<QuizDefinition, 'questions' | 'passMark'>;
  language?: Language;
}

const random = seededRandom(77);
const chance = { newOptionId: () => randomUUID(), random };

function answerTo({ question, origins }: PaperItem, authored: readonly string[]): Answer | null {
  const own = Object.entries(origins).flatMap(([id, origin]) => (authored.includes(origin) ? [id] : []));
  if (question.type === 'single') return { type: 'single', chosen: own[0] ?? null };
  if (question.type === 'multiple') return { type: 'multiple', chosen: own };
  return question.type === 'true-false' ? { type: 'true-false', said: authored.includes('true') } : null;
}

function gradeOf(paper: Paper, chosen: string[][], passMark: number) {
  const answers = paper.items.flatMap((item, place) => {
    const answer = answerTo(item, chosen[place] ?? []);
    return answer ? [{ questionId: item.id, answer }] : [];
  });
  return gradePaper(paper, { answers, hands: new Map() }, passMark);
}

/** Learners who have handed in a quiz, marked by the rules of the house: rows as a learner's own requests leave them. */
export async function buildSitters(
  database: Database,
  { courseId, versionId, moduleId, quiz, language = 'en' }: SittersWish,
  sitters: readonly BuiltSitter[],
): Promise<void> {
  const sections = [{ id: newId(), title: '', items: quiz.questions }];
  const rows = sitters.map(({ country, attempts }) => {
    const [accountId, enrolmentId] = [newId(), newId()];
    const handed = attempts.map((chosen, index) => {
      const paper = makePaper({ sections, shuffleOptions: true, language }, chance);
      const { score, passed, marks } = gradeOf(paper, chosen, quiz.passMark);
      return { id: newId(), number: index + 1, paper, score, passed, result: { marks } };
    });
    return { accountId, enrolmentId, country, handed };
  });
  await database.query(
    `with sitters as (select * from jsonb_to_recordset($1::jsonb)
         as s("accountId" uuid, "enrolmentId" uuid, country text, handed jsonb)),
     people as (
       insert into account (id, email, given_name, family_name, language, roles, country)
       select "accountId", 'sitter-' || "accountId" || '@example.test', 'Unsaid', 'Nameless', $5, '{learner}', country
       from sitters returning id),
     enrolled as (
       insert into enrolment (id, account_id, course_id, version_id)
       select s."enrolmentId", p.id, $2, $3 from sitters s join people p on p.id = s."accountId" returning id)
     insert into quiz_attempt (id, enrolment_id, module_id, account_id, number, paper, pass_mark, submitted_at,
       handed_in_by, marked_at, score, passed, result)
     select h.id, e.id, $4, s."accountId", h.number, h.paper, $6, now() + h.number * interval '1 minute',
       'learner', now(),
       h.score, h.passed, h.result
     from sitters s join enrolled e on e.id = s."enrolmentId"
     cross join jsonb_to_recordset(s.handed)
       as h(id uuid, number int, paper jsonb, score double precision, passed boolean, result jsonb)`,
    [JSON.stringify(rows), courseId, versionId, moduleId, language, quiz.passMark],
  );
}

/** People of whom each knows more than the one before: the right option with a chance that rises with it. */
export function risingSitters(
  { questions }: Pick<QuizDefinition, 'questions'>,
  wish: { people: number; countries: readonly Country[]; seed?: number; attempts?: number },
): BuiltSitter[] {
  const draw = seededRandom(wish.seed ?? 1);
  const chooses = (ability: number) =>
    questions.map(({ question }) => {
      if (question.type !== 'single' && question.type !== 'multiple') return [];
      const key = question.options.filter(({ credit }) => credit > 0).map(({ id }) => id);
      const others = question.options.filter(({ credit }) => credit <= 0).map(({ id }) => id);
      if (draw() < ability) return key;
      return others.slice(0, 1 + Math.floor(draw() * others.length)).slice(-1);
    });
  return Array.from({ length: wish.people }, (_, place) => ({
    country: wish.countries[place % wish.countries.length] ?? null,
    attempts: Array.from({ length: wish.attempts ?? 1 }, () => chooses(0.25 + (0.65 * place) / wish.people)),
  }));
}
