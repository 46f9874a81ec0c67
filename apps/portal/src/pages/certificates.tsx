import { ButtonLink, EmptyState, Loading, Page, Skeleton } from '@amelie/ui';
import { CertificateList } from '../features/certificates/certificate-list';
import { useMyCertificates } from '../features/certificates/queries';
import { QueryFace } from '../lib/api';
import { useT } from '../lib/i18n';
import { usePageTitle } from '../lib/page-title';

/** My certificates, the newest first. */
export function CertificatesPage() {
  const t = useT();
  usePageTitle(t('certificates.title'));
  const mine = useMyCertificates();
  return (
    <Page width="read" title={t('certificates.title')} lead={t('certificates.lead')}>
      <QueryFace
        query={mine}
        loading={
          <Loading label={t('common.loading')}>
            <Skeleton className="h-80 w-full rounded-m" />
          </Loading>
        }
      >
        {({ certificates }) =>
          certificates.length === 0 ? (
            <EmptyState
              icon="award"
              title={t('certificates.none')}
              action={<ButtonLink href="/home">{t('certificates.goOnLearning')}</ButtonLink>}
            >
              {t('certificates.noneText')}
            </EmptyState>
          ) : (
            <CertificateList certificates={certificates} />
          )
        }
      </QueryFace>
    </Page>
  );
}
