import type { CourseDraft, ReviewFlag } from '@amelie/contract';
import { AlertDialog, Button, Notice } from '@amelie/ui';
import { useState } from 'react';
import { useRefusalText } from '../../lib/api';
import { useT } from '../../lib/i18n';
import { AddReviewFlag } from './add-review-flag';
import { reviewerKey } from './module-words';
import { useChangeReviewFlags } from './queries';

const without = (flags: readonly ReviewFlag[], closed: ReviewFlag) => flags.filter((flag) => flag !== closed);

/** What a clinician, a lawyer, the survivors' panel or a linguist still has to look at. */
export function ReviewFlags({ draft }: { draft: CourseDraft }) {
  const t = useT();
  const say = useRefusalText();
  const change = useChangeReviewFlags();
  const [closing, setClosing] = useState<ReviewFlag | null>(null);
  const [adding, setAdding] = useState(false);
  const save = (reviewFlags: ReviewFlag[], onSuccess: () => void) =>
    change.mutate({ path: { courseId: draft.id }, body: { reviewFlags } }, { onSuccess });
  return (
    <div className="flex flex-col gap-4">
      {change.isError && (
        <Notice tone="loss" live="assertive">
          {say(change.error)}
        </Notice>
      )}
      <p className="text-muted">{t(draft.reviewFlags.length > 0 ? 'authoring.reviewsText' : 'authoring.noReviews')}</p>
      {draft.reviewFlags.length > 0 && (
        <ul className="flex flex-col">
          {draft.reviewFlags.map((flag, place) => (
            <ReviewRow key={place} flag={flag} onClose={() => setClosing(flag)} />
          ))}
        </ul>
      )}
      <div>
        <Button kind="quiet" size="s" icon="plus" onPress={() => setAdding(true)}>
          {t('authoring.addReview')}
        </Button>
      </div>
      {adding && (
        <AddReviewFlag
          change={change}
          onAdd={(flag) => save([...draft.reviewFlags, flag], () => setAdding(false))}
          onClose={() => setAdding(false)}
        />
      )}
      {closing && (
        <CloseReview
          flag={closing}
          pending={change.isPending}
          onConfirm={() => save(without(draft.reviewFlags, closing), () => setClosing(null))}
          onClose={() => setClosing(null)}
        />
      )}
    </div>
  );
}

function ReviewRow({ flag, onClose }: { flag: ReviewFlag; onClose: () => void }) {
  const t = useT();
  return (
    <li className="flex flex-col items-start gap-2 border-t border-line py-3 first:border-t-0 first:pt-0 sm:flex-row">
      <div className="flex min-w-0 flex-1 flex-col gap-0.5">
        <span className="text-s font-semibold text-accent">{t(reviewerKey(flag.reviewer))}</span>
        <span>{flag.what}</span>
        {flag.where && <span className="text-s text-muted">{flag.where}</span>}
      </div>
      <Button kind="quiet" size="s" onPress={onClose}>
        {t('authoring.closeReview')}
      </Button>
    </li>
  );
}

interface CloseReviewProps {
  flag: ReviewFlag;
  pending: boolean;
  onConfirm: () => void;
  onClose: () => void;
}

/** Asks once: a closed review may take the word "draft" off a course. */
function CloseReview({ flag, pending, onConfirm, onClose }: CloseReviewProps) {
  const t = useT();
  return (
    <AlertDialog
      title={t('authoring.closeReviewTitle')}
      isOpen
      onOpenChange={(isOpen) => !isOpen && onClose()}
      confirmLabel={t('authoring.closeReview')}
      cancelLabel={t('common.cancel')}
      pending={pending && t('common.saving')}
      onConfirm={onConfirm}
    >
      <p>{flag.what}</p>
      <p>{t('authoring.closeReviewText')}</p>
    </AlertDialog>
  );
}
