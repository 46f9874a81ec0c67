import type { MyCourse } from '@amelie/contract';
import { useFormat, useT } from '../../lib/i18n';

export type Progress = Pick<MyCourse, 'requiredModules' | 'completedRequired' | 'minutesLeft'>;

/** How far a course is, as a share of its required parts. */
export function shareOf({ requiredModules, completedRequired }: Progress): number {
  return requiredModules === 0 ? 0 : completedRequired / requiredModules;
}

/** The ring in words: how many parts are done, and how long the others take. */
export function useProgressWords(): (progress: Progress) => string {
  const t = useT();
  const format = useFormat();
  return ({ requiredModules: count, completedRequired: done, minutesLeft }) =>
    done === count
      ? t('learning.allPartsDone')
      : t('learning.partsDone', { done, count, minutes: format.minutes(minutesLeft) });
}
