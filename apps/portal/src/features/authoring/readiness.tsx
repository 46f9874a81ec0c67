import type { CourseDraft, CourseProblem } from '@amelie/contract';
import { Button, Card, Icon, Link } from '@amelie/ui';
import { useId } from 'react';
import { useFormat, useT } from '../../lib/i18n';
import { editorHref, problemKey } from './module-words';
import { PublishCourse } from './publish-course';

/** Where the draft stands: what is still missing, ready to be published, or as published. */
export function Readiness({ draft }: { draft: CourseDraft }) {
  const t = useT();
  const format = useFormat();
  const [newest] = draft.published;
  if (draft.problems.length > 0) return <Missing draft={draft} />;
  if (draft.changed)
    return (
      <Card>
        <div className="flex flex-col items-start gap-4 sm:flex-row sm:items-center sm:justify-between">
          <div className="flex flex-col gap-1">
            <h2 className="text-l">{t('authoring.readyTitle')}</h2>
            <p className="max-w-read text-muted">{t(newest ? 'authoring.readyAgainText' : 'authoring.readyText')}</p>
            {draft.reviewFlags.length > 0 && (
              <p className="max-w-read text-muted">
                {t('authoring.readyReviews', { count: draft.reviewFlags.length })}
              </p>
            )}
          </div>
          <PublishCourse draft={draft} />
        </div>
      </Card>
    );
  return (
    <Card>
      <p className="flex items-start gap-2.5">
        <Icon name="check" className="mt-0.5 size-5 text-good" />
        <span>
          {newest &&
            t('authoring.asPublished', { number: newest.number, date: format.date(newest.publishedAt, 'day') })}
        </span>
      </p>
    </Card>
  );
}

function Missing({ draft }: { draft: CourseDraft }) {
  const t = useT();
  return (
    <Card title={t('authoring.missingTitle')} over={t('authoring.missingCount', { count: draft.problems.length })}>
      <ul className="flex flex-col">
        {draft.problems.map((problem) => (
          <li
            key={`${problem.problem} ${problem.moduleId}`}
            className="flex items-start gap-2.5 border-t border-line py-2.5 first:border-t-0"
          >
            <Icon name="alert" className="mt-0.5 size-5 text-caution" />
            <ProblemWords draft={draft} problem={problem} />
          </li>
        ))}
      </ul>
      {(draft.changed || draft.published.length === 0) && <NotYet number={draft.number} />}
    </Card>
  );
}

/** The button that will publish, with why it cannot be pressed yet. */
function NotYet({ number }: { number: number }) {
  const t = useT();
  const reason = useId();
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
      <Button isDisabled aria-describedby={reason}>
        {t('authoring.publish', { number })}
      </Button>
      <p id={reason} className="text-muted">
        {t('authoring.publishLater')}
      </p>
    </div>
  );
}

/** What is missing, with a way to the place where it can be put right. */
function ProblemWords({ draft, problem }: { draft: CourseDraft; problem: CourseProblem }) {
  const t = useT();
  const module = draft.modules.find(({ id }) => id === problem.moduleId);
  const href = module && (editorHref(draft.id, module) ?? `#${module.id}`);
  const words = t(problemKey(problem));
  return (
    <span>
      {module && href && (
        <>
          <Link href={href}>{module.title}</Link>
          {': '}
        </>
      )}
      {words}
    </span>
  );
}
