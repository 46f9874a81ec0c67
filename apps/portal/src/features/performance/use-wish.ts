import { attemptChoices, statisticsReaches, type AttemptChoice, type StatisticsReach } from '@amelie/contract';
import { useSearchParams } from 'react-router';
import type { StatisticsWish } from './queries';

/** How a test is read: as one that tells people apart, or as one that everybody should pass. */
export const guides = ['mastery', 'separating'] as const;
export type Guide = (typeof guides)[number];

export interface WishInAddress {
  wish: StatisticsWish;
  guide: Guide;
  /** The choices as an address carries them on to the next page. */
  search: string;
  choose: (choice: { attempts?: AttemptChoice; reach?: StatisticsReach; guide?: Guide }) => void;
}

const oneOf = <T extends string>(list: readonly T[], value: string | null, usual: T): T =>
  list.find((one) => one === value) ?? usual;

/** What is counted stands in the address: it can be passed on, and going back goes back. */
export function useWish(ids: { courseId: string; moduleId: string }): WishInAddress {
  const [params, setParams] = useSearchParams();
  const wish = {
    ...ids,
    attempts: oneOf(attemptChoices, params.get('attempts'), 'first'),
    reach: oneOf(statisticsReaches, params.get('reach'), 'course'),
  };
  const guide = oneOf(guides, params.get('guide'), 'mastery');
  const search = params.toString();
  return {
    wish,
    guide,
    search: search === '' ? '' : `?${search}`,
    choose: (choice) =>
      setParams(
        (known) => {
          for (const [name, value] of Object.entries(choice)) known.set(name, value);
          return known;
        },
        { replace: true },
      ),
  };
}
