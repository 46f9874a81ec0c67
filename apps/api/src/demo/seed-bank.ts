import type { QuizItem } from '@amelie/contract';
import { rowOf, rowsOf, type Database } from '../platform/database/database';
import type { Actor } from '../platform/policy/actor';
import { insertQuestions } from '../questions/store-question';

interface QuizRow {
  id: string;
  questions: QuizItem[];
}

/** Puts the questions of the quizzes that are there into an empty bank, each once, and says in the quizzes where they are. */
export async function seedBank(database: Database, trainer: Actor): Promise<void> {
  await database.transaction(async (tx) => {
    const there = await rowOf<{ some: boolean }>(tx, `select exists (select 1 from bank_question) as some`);
    if (there?.some) return;
    const quizzes = await rowsOf<QuizRow>(tx, `select id, questions from quiz order by id for update`);
    const byWords = new Map(
      quizzes.flatMap(({ questions }) => questions.map(({ question }) => [JSON.stringify(question), question])),
    );
    const questions = [...byWords.values()].map((question) => ({ categoryId: null, question }));
    const ids = await insertQuestions(tx, trainer.accountId, questions);
    const idOf = new Map([...byWords.keys()].map((key, index) => [key, ids[index]]));
    for (const quiz of quizzes) {
      const items = quiz.questions.map((item) => {
        const questionId = idOf.get(JSON.stringify(item.question));
        return questionId ? { ...item, bank: { questionId, version: 1 } } : item;
      });
      await tx.query(`update quiz set questions = $2 where id = $1`, [quiz.id, JSON.stringify(items)]);
    }
  });
}
