import type { CutConsequence, RoundCut } from '@amelie/contract';
import { asPassMark, classificationConsistency, passShare } from '@amelie/rules';
import { findAskedQuiz } from '../quiz-statistics/statistics-sources.queries';
import type { DraftQuiz } from './panel.queries';
import type { PanelParts } from './panel-parts';

/**
 * What a cut would have meant for everybody's first attempt at this quiz in this course: how many would have passed,
 * also one standard error higher and lower, and how surely. Null below ten people, as all figures of a quiz.
 */
export async function consequenceOf(
  { database, kept }: PanelParts,
  { courseId, quiz }: { courseId: string; quiz: DraftQuiz },
  cut: RoundCut | undefined,
): Promise<CutConsequence | null> {
  const asked = cut && (await findAskedQuiz(database, { courseId, moduleId: quiz.moduleId }));
  if (!asked) return null;
  const { figures, analysis } = await kept.read(asked, { attempts: 'first', reach: 'course', compute: 'kept' });
  if (!analysis || figures.people === null) return null;
  const { totals, test } = analysis;
  const error = cut.standardError ?? 0;
  const mark = asPassMark(cut.share);
  const consistency = classificationConsistency({ ...test, cut: mark * figures.maxMark });
  return {
    people: figures.people,
    passShare: passShare(totals, mark),
    passShareHigher: passShare(totals, mark + error),
    passShareLower: passShare(totals, mark - error),
    agreement: consistency?.agreement ?? null,
    kappa: consistency?.kappa ?? null,
  };
}
