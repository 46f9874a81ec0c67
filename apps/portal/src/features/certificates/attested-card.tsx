import type { VerifiedCertificate } from '@amelie/contract';
import { Badge, Card, Facts } from '@amelie/ui';
import { languageNames, useFormat, useT } from '../../lib/i18n';

/** Everything that a certificate attests, as it was frozen at issue. */
export function AttestedCard({ certificate }: { certificate: VerifiedCertificate }) {
  const t = useT();
  const format = useFormat();
  const { attested, id, expiresAt } = certificate;
  const facts = [
    { label: t('certificates.course'), value: <span lang={attested.language}>{attested.courseTitle}</span> },
    { label: t('certificates.completedOn'), value: format.date(attested.completedOn) },
    ...(expiresAt === null ? [] : [{ label: t('certificates.validUntil'), value: format.date(expiresAt) }]),
    ...(attested.score === null ? [] : [{ label: t('certificates.score'), value: format.percent(attested.score) }]),
    { label: t('certificates.duration'), value: format.minutes(attested.minutes) },
    { label: t('certificates.language'), value: languageNames[attested.language] },
    { label: t('certificates.version'), value: format.number(attested.courseVersion) },
    { label: t('certificates.credit'), value: t('certificates.creditNone') },
    { label: t('certificates.issuer'), value: attested.issuer },
    { label: t('certificates.number'), value: <span className="break-all">{id}</span> },
  ];
  return (
    <Card
      over={t('certificates.attestsFor')}
      title={attested.holder}
      aside={attested.draft ? <Badge tone="caution">{t('certificates.draftBadge')}</Badge> : undefined}
    >
      <Facts facts={facts} />
    </Card>
  );
}
