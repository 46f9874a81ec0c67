import { EmptyState, Page } from '@amelie/ui';
import { EvaluationList } from '../../features/evaluations/evaluation-list';
import { useEvaluations } from '../../features/evaluations/queries';
import { QueryFace } from '../../lib/api';
import { useT } from '../../lib/i18n';
import { usePageTitle } from '../../lib/page-title';

/** The evaluations of all courses that ask for one. */
export function EvaluationsPage() {
  const t = useT();
  const evaluations = useEvaluations();
  usePageTitle(t('evaluations.title'));
  return (
    <Page title={t('evaluations.title')} lead={t('evaluations.lead')}>
      <QueryFace query={evaluations}>
        {({ courses }) =>
          courses.length > 0 ? (
            <EvaluationList courses={courses} />
          ) : (
            <EmptyState icon="chart" title={t('evaluations.none')}>
              <p>{t('evaluations.noneText')}</p>
            </EmptyState>
          )
        }
      </QueryFace>
    </Page>
  );
}
