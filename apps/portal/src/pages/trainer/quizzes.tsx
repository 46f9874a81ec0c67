import type { CourseDraft } from '@amelie/contract';
import { Breadcrumb, ButtonLink, Card, EmptyState, Page, SkeletonPage } from '@amelie/ui';
import { useParams } from 'react-router';
import { FailurePage } from '../../features/authoring/failure-page';
import { useCourse } from '../../features/authoring/queries';
import { useT } from '../../lib/i18n';
import { usePageTitle } from '../../lib/page-title';

/** The quizzes of a course, each with the ways to its figures and to its pass mark. */
export function TrainerQuizzesPage() {
  const t = useT();
  const { courseId = '' } = useParams();
  const course = useCourse(courseId);
  usePageTitle(t('performance.quizzes'));
  if (course.isPending) return <SkeletonPage label={t('common.loading')} />;
  const draft = course.data;
  if (!draft) return <FailurePage error={course.error} onRetry={() => void course.refetch()} />;
  return (
    <Page
      title={t('performance.quizzes')}
      over={draft.title || t('authoring.untitled')}
      lead={t('performance.quizzesLead')}
      breadcrumb={
        <Breadcrumb
          label={t('common.whereYouAre')}
          crumbs={[
            { label: t('authoring.courses'), href: '/teach' },
            { label: draft.title || t('authoring.untitled'), href: `/teach/courses/${draft.id}` },
          ]}
        />
      }
      actions={
        <ButtonLink kind="quiet" icon="check" href={`/teach/courses/${draft.id}/marking`}>
          {t('authoring.marking.title')}
        </ButtonLink>
      }
      width="read"
    >
      <Quizzes draft={draft} />
    </Page>
  );
}

function Quizzes({ draft }: { draft: CourseDraft }) {
  const t = useT();
  const quizzes = draft.modules.filter(({ kind }) => kind === 'quiz');
  if (quizzes.length === 0) return <EmptyState icon="chart" title={t('performance.noQuizzes')} />;
  return quizzes.map(({ id, title }) => {
    const base = `/teach/courses/${draft.id}/quizzes/${id}`;
    return (
      <Card
        key={id}
        title={<span className="[overflow-wrap:anywhere]">{title}</span>}
        actions={
          <>
            <ButtonLink
              href={`${base}/performance`}
              kind="quiet"
              icon="chart"
              aria-label={`${t('performance.title')}: ${title}`}
            >
              {t('performance.title')}
            </ButtonLink>
            <ButtonLink
              href={`${base}/panels`}
              kind="quiet"
              icon="people"
              aria-label={`${t('panels.title')}: ${title}`}
            >
              {t('panels.title')}
            </ButtonLink>
          </>
        }
      />
    );
  });
}
