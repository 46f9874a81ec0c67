import type { FormStage } from '@amelie/contract';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import {
  getEvaluationOptions,
  getLearningGainOptions,
  listEvaluationsOptions,
} from '../../lib/api/generated/@tanstack/react-query.gen';

export const useEvaluations = () => useQuery(listEvaluationsOptions());

export interface EvaluationChoice {
  courseId: string;
  stage: FormStage;
  /** null: all versions together. */
  versionId: string | null;
}

const queryOf = ({ stage, versionId }: EvaluationChoice) => ({ stage, ...(versionId ? { versionId } : {}) });

/** What stands on the page stays until the other choice is there. */
export const useEvaluation = (choice: EvaluationChoice) =>
  useQuery({
    ...getEvaluationOptions({ path: { courseId: choice.courseId }, query: queryOf(choice) }),
    placeholderData: keepPreviousData,
  });

/** Where the same is found as a file. */
export function evaluationFile(choice: EvaluationChoice): string {
  return `/api/courses/${choice.courseId}/evaluation/file?${new URLSearchParams(queryOf(choice)).toString()}`;
}

export const useLearningGain = ({ courseId, versionId }: Omit<EvaluationChoice, 'stage'>) =>
  useQuery({
    ...getLearningGainOptions({ path: { courseId }, query: versionId ? { versionId } : {} }),
    placeholderData: keepPreviousData,
  });
