import type { MyCertificate } from '@amelie/contract';
import { Badge, ButtonLink, Card, DateText, Icon, Spinner } from '@amelie/ui';
import { useFormat, useT } from '../../lib/i18n';
import { CertificateAddress } from './certificate-address';

/** One certificate of mine: its PDF, and the address where anybody can check it. */
export function CertificateCard({ certificate }: { certificate: MyCertificate }) {
  const t = useT();
  const format = useFormat();
  const { courseTitle, issuedAt, state, draft, verifyUrl } = certificate;
  return (
    <Card as="li" className="gap-5">
      <div className="flex items-start gap-4">
        <span className="grid size-12 shrink-0 place-items-center rounded-full bg-primary-soft text-primary">
          <Icon name="award" className="size-6" />
        </span>
        <div className="min-w-0 flex-1">
          <h2 className="text-l">{courseTitle}</h2>
          <p className="mt-0.5 text-s text-muted">
            {t('certificates.issuedOn')} <DateText at={issuedAt}>{format.date(issuedAt)}</DateText>
          </p>
          <div className="mt-2 flex flex-wrap gap-2 empty:hidden">
            {draft && <Badge tone="caution">{t('certificates.draftBadge')}</Badge>}
            {state === 'revoked' && <Badge tone="loss">{t('certificates.revokedBadge')}</Badge>}
          </div>
        </div>
      </div>
      {draft && <p className="text-muted">{t('certificates.draftMine')}</p>}
      {state === 'revoked' ? <p>{t('certificates.revokedMine')}</p> : <CertificatePdf certificate={certificate} />}
      <CertificateAddress address={verifyUrl} />
    </Card>
  );
}

function CertificatePdf({ certificate }: { certificate: MyCertificate }) {
  const t = useT();
  return (
    <div role="status">
      {certificate.pdfReady ? (
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
