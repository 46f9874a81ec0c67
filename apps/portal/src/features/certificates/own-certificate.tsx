import { Card } from '@amelie/ui';
import { FailureFace } from '../../lib/api';
import { useT } from '../../lib/i18n';
import { CertificateAddress } from './certificate-address';
import { CertificatePdf } from './certificate-pdf';
import { useMyCertificates } from './queries';

/** The certificate that a course has just given: its PDF as soon as it is made, and the address to check it. */
export function OwnCertificate({ certificateId }: { certificateId: string }) {
  const t = useT();
  const mine = useMyCertificates();
  const certificate = mine.data?.certificates.find(({ id }) => id === certificateId);
  if (mine.isError && !mine.data) return <FailureFace error={mine.error} onRetry={() => void mine.refetch()} />;
  return (
    <Card title={t('certificates.yours')}>
      {certificate?.draft && <p className="text-muted">{t('certificates.draftMine')}</p>}
      <CertificatePdf certificate={certificate} />
      {certificate && <CertificateAddress address={certificate.verifyUrl} />}
    </Card>
  );
}
