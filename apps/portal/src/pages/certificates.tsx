import { ButtonLink, EmptyState, Page } from '@amelie/ui';
import { CertificateCard } from '../features/certificates/certificate-card';
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
      <QueryFace query={mine}>
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
            <ul className="flex flex-col gap-5">
              {certificates.map((certificate) => (
                <CertificateCard key={certificate.id} certificate={certificate} />
              ))}
            </ul>
          )
        }
      </QueryFace>
    </Page>
  );
}
