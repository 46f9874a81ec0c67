import type { AnyQuestion, Language, QuizDefinition, QuizDraw, QuizItem } from '@amelie/contract';
import { type Draw, drawQuestions } from '@amelie/rules';
import { type Askable, rowsOf } from '../platform/database/database';

/** What a draw may take: whole questions on the shelf, in the language of the course. `$1` to `$4` are of the draw. */
const poolSql = `
  with recursive below as (
    select id from question_category where id = any($1::uuid[])
    union select c.id from question_category c join below b on c.parent_id = b.id)
  select q.id from bank_question q
  where q.archived_at is null and q.faults = '[]' and q.languages @> array[$4::text]
    and (cardinality($1::uuid[]) = 0 or q.category_id in (select id from below))
    and (cardinality($2::text[]) = 0 or q.tags && $2::text[])
    and (cardinality($3::text[]) = 0 or q.objectives && $3::text[])`;

async function poolOf(database: Askable, { id, count, from }: QuizDraw, language: Language): Promise<Draw> {
  const { categoryIds, tags, objectives } = from;
  const rows = await rowsOf<{ id: string }>(database, poolSql, [categoryIds, tags, objectives, language]);
  return { id, count, pool: rows.map((row) => row.id) };
}

interface BankRow {
  id: string;
  version: number;
  question: AnyQuestion;
}

/** The questions as they stand in the bank now. */
async function takeFromBank(database: Askable, ids: readonly string[]): Promise<Map<string, QuizItem>> {
  const rows = await rowsOf<BankRow>(
    database,
    `select q.id, q.version, v.question || jsonb_build_object('tags', to_jsonb(q.tags), 'objectives', to_jsonb(q.objectives))
       as question
     from bank_question q join bank_question_version v on v.question_id = q.id and v.version = q.version
     where q.id = any($1::uuid[])`,
    [ids],
  );
  return new Map(
    rows.map(({ id, version, question }) => [
      id,
      { id, question, bank: { questionId: id, version } } satisfies QuizItem,
    ]),
  );
}

type DrawingQuiz = Pick<QuizDefinition, 'sections' | 'questions'>;

/** Questions of the bank that a quiz asks anyway: none is drawn a second time. */
const askedAnyway = ({ questions }: DrawingQuiz) =>
  new Set(questions.flatMap(({ bank }) => (bank ? [bank.questionId] : [])));

async function drawIds(database: Askable, quiz: DrawingQuiz, { language, random }: DrawWishes) {
  const draws = quiz.sections.flatMap((section) => section.draws);
  const pools: Draw[] = [];
  for (const draw of draws) pools.push(await poolOf(database, draw, language));
  return drawQuestions(pools, askedAnyway(quiz), random);
}

interface DrawWishes {
  language: Language;
  random: () => number;
}

/** Whether the bank holds enough for all draws of a quiz, each question asked once. */
export async function canDraw(database: Askable, quiz: DrawingQuiz, language: Language): Promise<boolean> {
  return (await drawIds(database, quiz, { language, random: () => 0 })) !== null;
}

/** Draws from the bank for one attempt, by draw; null when the bank does not hold enough. */
export async function drawFromBank(
  database: Askable,
  quiz: DrawingQuiz,
  wishes: DrawWishes,
): Promise<Map<string, QuizItem[]> | null> {
  const drawn = await drawIds(database, quiz, wishes);
  if (!drawn) return null;
  if (drawn.size === 0) return new Map();
  const items = await takeFromBank(database, [...drawn.values()].flat());
  const worth = new Map(quiz.sections.flatMap(({ draws }) => draws.map(({ id, points }) => [id, points])));
  return new Map(
    [...drawn].map(([draw, ids]): [string, QuizItem[]] => {
      const points = worth.get(draw) ?? null;
      const taken = ids.flatMap((id) => items.get(id) ?? []);
      return [draw, taken.map((item) => (points === null ? item : withPoints(item, points)))];
    }),
  );
}

const withPoints = (item: QuizItem, points: number): QuizItem => ({ ...item, question: { ...item.question, points } });
