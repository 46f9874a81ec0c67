import type { ReviewFlag } from '@amelie/contract';
import { Button, Disclosure } from '@amelie/ui';
import { useT } from '../../lib/i18n';
import { reviewerKey } from './module-words';
import { countByReviewer, type ReviewGroup } from './review-groups';

interface ReviewGroupCardProps {
  group: ReviewGroup;
  folds: boolean;
  onClose: (flag: ReviewFlag) => void;
}

/** The open reviews of one part: folded to its title and who is waited for. */
export function ReviewGroupCard({ group, folds, onClose }: ReviewGroupCardProps) {
  const t = useT();
  const pages = group.pages.map(({ title, flags }) => (
    <div key={title} className="flex flex-col">
      {title && folds && <h3 className="pt-2 font-interface text-m font-semibold">{title}</h3>}
      <ul className="flex flex-col">
        {flags.map((flag, place) => (
          <ReviewRow key={place} flag={flag} withPlace={!folds} onClose={() => onClose(flag)} />
        ))}
      </ul>
    </div>
  ));
  if (!folds) return <li className="border-t border-line first:border-t-0">{pages}</li>;
  return (
    <li className="border-t border-line py-1 first:border-t-0">
      <Disclosure
        summary={
          <span className="flex flex-col py-1">
            <span className="text-ink">{group.title || t('authoring.wholeCourse')}</span>
            <ReviewerCounts flags={group.flags} />
          </span>
        }
      >
        {pages}
      </Disclosure>
    </li>
  );
}

/** "Clinician: 3 · Lawyer: 2". */
function ReviewerCounts({ flags }: { flags: readonly ReviewFlag[] }) {
  const t = useT();
  const counts = countByReviewer(flags).map(({ reviewer, count }) =>
    t('authoring.reviewerCount', { reviewer: t(`authoring.reviewerShort.${reviewer}`), count }),
  );
  return <span className="text-s font-normal text-muted">{counts.join(' · ')}</span>;
}

interface ReviewRowProps {
  flag: ReviewFlag;
  /** Where the place is not told by the headings above. */
  withPlace: boolean;
  onClose: () => void;
}

function ReviewRow({ flag, withPlace, onClose }: ReviewRowProps) {
  const t = useT();
  return (
    <li className="flex flex-col items-start gap-2 border-t border-line py-3 first:border-t-0 sm:flex-row">
      <div className="flex min-w-0 flex-1 flex-col gap-0.5 [overflow-wrap:anywhere]">
        <span className="text-s font-semibold text-accent">{t(reviewerKey(flag.reviewer))}</span>
        <span>{flag.what}</span>
        {withPlace && flag.where && <span className="text-s text-muted">{flag.where}</span>}
      </div>
      <Button
        kind="quiet"
        size="s"
        icon="check"
        aria-label={t('authoring.closeReviewOf', { what: flag.what })}
        onPress={onClose}
      >
        {t('authoring.closeReview')}
      </Button>
    </li>
  );
}
