import type { MyCertificate } from '@amelie/contract';
import { ButtonLink, Spinner } from '@amelie/ui';
import { useT } from '../../lib/i18n';

/** The way to the PDF, or the word that it is being made: it comes by itself and is read aloud. */
export function CertificatePdf({ certificate }: { certificate: MyCertificate | undefined }) {
  const t = useT();
  return (
    <div role="status">
      {certificate?.pdfReady ? (
        <ButtonLink href={`/api/my/certificates/${certificate.id}/pdf`} download icon="download">
          {t('certificates.download')}
        </ButtonLink>
      ) : (
        <p className="flex min-h-12 items-center gap-3 text-muted">
          <Spinner />
          {t('certificates.beingMade')}
        </p>
      )}
    </div>
  );
}
