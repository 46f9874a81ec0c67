import type { PackageAnswers } from '@amelie/contract';
import { Breadcrumb, EmptyState, Page, SkeletonPage } from '@amelie/ui';
import { useParams } from 'react-router';
import { AnsweredQuestion } from '../../features/packages/answered-question';
import { usePackageAnswers } from '../../features/packages/queries';
import { QueryFace } from '../../lib/api';
import { useT } from '../../lib/i18n';
import { usePageTitle } from '../../lib/page-title';

/** What learners answered inside a package, part by part. */
export function TrainerPackageAnswersPage() {
  const t = useT();
  const { packageId = '' } = useParams();
  const answers = usePackageAnswers(packageId);
  usePageTitle(t('packages.answers'));
  return (
    <QueryFace query={answers} level={1} loading={<SkeletonPage label={t('common.loading')} />}>
      {(data) => (
        <Page
          width="read"
          over={<span className="[overflow-wrap:anywhere]">{data.title}</span>}
          title={t('packages.answers')}
          lead={t('packages.answersLead')}
          breadcrumb={
            <Breadcrumb
              label={t('common.whereYouAre')}
              crumbs={[
                { label: t('packages.title'), href: '/imports' },
                { label: data.title, href: `/imports/${packageId}` },
              ]}
            />
          }
        >
          {data.questions.length === 0 ? (
            <EmptyState title={t('packages.answersNone')}>{t('packages.answersNoneText')}</EmptyState>
          ) : (
            <Parts data={data} />
          )}
        </Page>
      )}
    </QueryFace>
  );
}

/** The questions under the titles of their parts; one part needs no title. */
function Parts({ data: { parts, questions } }: { data: PackageAnswers }) {
  const known = new Set(parts.map(({ itemId }) => itemId));
  const groups = [...parts, { itemId: null, title: '' }];
  return groups.map(({ itemId, title }) => {
    const own = questions.filter((one) => (itemId === null ? !known.has(one.itemId) : one.itemId === itemId));
    if (own.length === 0) return null;
    return (
      <section key={itemId ?? ''} className="flex flex-col gap-4">
        {title && parts.length > 1 && <h2 className="text-l font-semibold [overflow-wrap:anywhere]">{title}</h2>}
        {own.map((question) => (
          <AnsweredQuestion key={`${question.itemId} ${question.id}`} question={question} />
        ))}
      </section>
    );
  });
}
