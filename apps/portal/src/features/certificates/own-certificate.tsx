import { Card } from '@amelie/ui';
import { FailureFace } from '../../lib/api';
import { useT } from '../../lib/i18n';
import { CertificateAddress } from './certificate-address';
import { CertificatePdf } from './certificate-pdf';
import type { useMyCertificates } from './queries';

interface OwnCertificateProps {
  certificateId: string;
  /** Asked by the page: it waits for the answer before it shows anything. */
  mine: ReturnType<typeof useMyCertificates>;
}

/** The certificate that a course has just given: its PDF as soon as it is made, and the address to check it. */
export function OwnCertificate({ certificateId, mine }: OwnCertificateProps) {
  const t = useT();
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
