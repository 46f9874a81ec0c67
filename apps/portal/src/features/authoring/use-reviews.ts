import type { ReviewFlag } from '@amelie/contract';
import { showToast } from '@amelie/ui';
import { useRefusalText } from '../../lib/api';
import { useT } from '../../lib/i18n';
import { useChangeReviewFlags, useReadReviewFlags } from './queries';
import { placeOfReview, withoutReview, withReviewAt } from './review-groups';

/** Opening and closing reviews of a draft: at once on screen, one after the other on the server, with a way back. */
export function useReviews(courseId: string) {
  const t = useT();
  const say = useRefusalText();
  const change = useChangeReviewFlags(courseId);
  const read = useReadReviewFlags(courseId);
  const save = (reviewFlags: ReviewFlag[], onSuccess?: () => void) =>
    change.mutate(
      { path: { courseId }, body: { reviewFlags } },
      { ...(onSuccess ? { onSuccess } : {}), onError: (error) => showToast(say(error), 'loss') },
    );
  const reopen = (flag: ReviewFlag, place: number) => {
    save(withReviewAt(read(), flag, place));
    showToast(t('authoring.reviewReopened'));
  };
  return {
    change,
    add: (flag: ReviewFlag, onSuccess: () => void) => save([...read(), flag], onSuccess),
    close: (flag: ReviewFlag) => {
      const place = placeOfReview(read(), flag);
      const left = withoutReview(read(), flag);
      if (place === -1) return;
      save(left);
      showToast(t('authoring.reviewClosed', { count: left.length }), 'good', {
        label: t('authoring.undoIt'),
        onAction: () => reopen(flag, place),
      });
    },
  };
}
