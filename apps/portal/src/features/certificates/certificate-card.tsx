import type { MyCertificate } from '@amelie/contract';
import { Badge, Card, DateText, Icon } from '@amelie/ui';
import { useFormat, useT } from '../../lib/i18n';
import { CertificateAddress } from './certificate-address';
import { CertificatePdf } from './certificate-pdf';

/** One certificate of mine: whether it stands, its result, its PDF, and the address where anybody can check it. */
export function CertificateCard({ certificate }: { certificate: MyCertificate }) {
  const t = useT();
  const format = useFormat();
  const { courseTitle, language, issuedAt, state, draft, score, verifyUrl } = certificate;
  return (
    <Card as="li" className="gap-5">
      <div className="flex items-start gap-4">
        <span className="grid size-12 shrink-0 place-items-center rounded-full bg-primary-soft text-primary">
          <Icon name="award" className="size-6" />
        </span>
        <div className="min-w-0 flex-1">
          <h2 className="text-l" lang={language}>
            {courseTitle}
          </h2>
          <p className="mt-0.5 text-s text-muted">
            {t('certificates.issuedOn')} <DateText at={issuedAt}>{format.date(issuedAt)}</DateText>
            {score !== null && <> · {t('certificates.result', { percent: format.percent(score) })}</>}
          </p>
          <div className="mt-2 flex flex-wrap gap-2">
            {state === 'revoked' ? (
              <Badge tone="loss">{t('certificates.revokedBadge')}</Badge>
            ) : (
              <Badge tone="good" icon="check">
                {t('certificates.validBadge')}
              </Badge>
            )}
            {draft && <Badge tone="caution">{t('certificates.draftBadge')}</Badge>}
          </div>
        </div>
      </div>
      {draft && <p className="text-muted">{t('certificates.draftMine')}</p>}
      {state === 'revoked' ? <p>{t('certificates.revokedMine')}</p> : <CertificatePdf certificate={certificate} />}
      <CertificateAddress address={verifyUrl} />
    </Card>
  );
}
