import { Breadcrumb, Page } from '@amelie/ui';
import { useNavigate } from 'react-router';
import { ImportList } from '../../features/questions/import/import-list';
import { ImportPlace } from '../../features/questions/import/import-place';
import { useT } from '../../lib/i18n';
import { usePageTitle } from '../../lib/page-title';

/** Bringing a file of questions in, and what came of earlier ones. */
export function QuestionImportsPage() {
  const t = useT();
  const navigate = useNavigate();
  usePageTitle(t('bank.import'));
  return (
    <Page
      title={t('bank.import')}
      lead={t('bank.importLead')}
      breadcrumb={
        <Breadcrumb label={t('common.whereYouAre')} crumbs={[{ label: t('bank.title'), href: '/questions' }]} />
      }
    >
      <ImportPlace onSent={(importId) => void navigate(`/questions/import/${importId}`)} />
      <ImportList />
    </Page>
  );
}
