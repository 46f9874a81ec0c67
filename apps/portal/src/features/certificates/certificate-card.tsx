import type { CertificateState, MyCertificate } from '@amelie/contract';
import { Badge, Card, DateText, Icon, Link } from '@amelie/ui';
import { type MessageKey, useFormat, useT } from '../../lib/i18n';
import { CertificateAddress } from './certificate-address';
import { CertificatePdf } from './certificate-pdf';
import { reasonWords, stateBadges } from './standing-words';

/** One certificate of mine: whether it stands, its result, its PDF, and the address where anybody can check it. */
export function CertificateCard({ certificate }: { certificate: MyCertificate }) {
  const t = useT();
  const format = useFormat();
  const badge = stateBadges[certificate.state];
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
            <Badge tone={badge.tone} {...(state === 'issued' ? { icon: 'check' as const } : {})}>
              {t(badge.words)}
            </Badge>
            {draft && <Badge tone="caution">{t('certificates.draftBadge')}</Badge>}
          </div>
        </div>
      </div>
      {draft && <p className="text-muted">{t('certificates.draftMine')}</p>}
      {state !== 'issued' && <Fallen certificate={certificate} />}
      {(state === 'issued' || state === 'expired') && (
        <div className="flex flex-wrap items-center gap-x-6 gap-y-2">
          <CertificatePdf certificate={certificate} />
          <Link
            href={`/api/certificates/${certificate.id}/credential`}
            download
            className="inline-flex min-h-11 items-center font-medium"
          >
            {t('certificates.credential')}
          </Link>
        </div>
      )}
      <CertificateAddress address={verifyUrl} />
    </Card>
  );
}

const fallen: Record<Exclude<CertificateState, 'issued'>, MessageKey> = {
  suspended: 'certificates.suspendedMine',
  revoked: 'certificates.revokedMine',
  expired: 'certificates.expiredMine',
  superseded: 'certificates.supersededMine',
};

/** Why it does not stand, and who knows more. */
function Fallen({ certificate: { state, since, reason, issuedAt } }: { certificate: MyCertificate }) {
  const t = useT();
  const format = useFormat();
  if (state === 'issued') return null;
  return (
    <div className="flex flex-col gap-1">
      <p>{t(fallen[state], { date: format.date(since ?? issuedAt) })}</p>
      {reason && <p className="text-muted">{t('certificates.why', { reason: t(reasonWords[reason]) })}</p>}
    </div>
  );
}
