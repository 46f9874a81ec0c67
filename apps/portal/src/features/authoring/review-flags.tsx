import type { CourseDraft } from '@amelie/contract';
import { Button, ChoiceRow } from '@amelie/ui';
import { useState } from 'react';
import { useT } from '../../lib/i18n';
import { AddReviewFlag } from './add-review-flag';
import { countByReviewer, groupReviews, type Reviewer } from './review-groups';
import { ReviewGroupCard } from './review-group-card';
import { useReviews } from './use-reviews';

/** Fewer reviews than this are read as they are, without folding. */
const worthFolding = 6;

/** What a clinician, a lawyer, the survivors' panel or a linguist still has to look at, folded by part. */
export function ReviewFlags({ draft }: { draft: CourseDraft }) {
  const t = useT();
  const reviews = useReviews(draft.id);
  const [adding, setAdding] = useState(false);
  const [reviewer, setReviewer] = useState<Reviewer | 'all'>('all');
  const { reviewFlags } = draft;
  const isChosen = reviewFlags.some((flag) => flag.reviewer === reviewer);
  const shown = isChosen ? reviewFlags.filter((flag) => flag.reviewer === reviewer) : reviewFlags;
  return (
    <div className="flex flex-col gap-4">
      <p className="text-muted">
        {reviewFlags.length > 0
          ? `${t('authoring.reviewsText')} ${t('authoring.reviewsNextVersion')}`
          : t('authoring.noReviews')}
      </p>
      {reviewFlags.length >= worthFolding && (
        <ReviewerChoice draft={draft} value={isChosen ? reviewer : 'all'} onChange={setReviewer} />
      )}
      {shown.length > 0 && (
        <ul className="flex flex-col">
          {groupReviews(shown).map((group) => (
            <ReviewGroupCard
              key={group.title}
              group={group}
              folds={shown.length >= worthFolding}
              onClose={reviews.close}
            />
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
          change={reviews.change}
          onAdd={(flag) => reviews.add(flag, () => setAdding(false))}
          onClose={() => setAdding(false)}
        />
      )}
    </div>
  );
}

interface ReviewerChoiceProps {
  draft: CourseDraft;
  value: Reviewer | 'all';
  onChange: (reviewer: Reviewer | 'all') => void;
}

/** Only what waits for one reviewer: the list to take along to a meeting. */
function ReviewerChoice({ draft: { reviewFlags }, value, onChange }: ReviewerChoiceProps) {
  const t = useT();
  return (
    <ChoiceRow<Reviewer | 'all'>
      legend={t('authoring.reviewsFor')}
      value={value}
      onChange={onChange}
      choices={[
        { value: 'all', label: t('authoring.everyReviewer', { count: reviewFlags.length }) },
        ...countByReviewer(reviewFlags).map(({ reviewer: one, count }) => ({
          value: one,
          label: `${t(`authoring.reviewerShort.${one}`)} (${count})`,
        })),
      ]}
    />
  );
}
