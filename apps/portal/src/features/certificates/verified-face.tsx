import type { VerifiedCertificate } from '@amelie/contract';
import { Badge, Card, Facts, Notice } from '@amelie/ui';
import { languageNames, useFormat, useT } from '../../lib/i18n';

/** What a certificate attests, whether it stands, and what this page proves. */
export function VerifiedFace({ certificate }: { certificate: VerifiedCertificate }) {
  const t = useT();
  const { attested, synthetic } = certificate;
  return (
    <>
      {attested.draft && (
        <Notice tone="caution" title={t('certificates.draftTitle')}>
          {t('certificates.draftText')}
        </Notice>
      )}
      {synthetic && (
        <Notice tone="content" title={t('certificates.syntheticTitle')}>
          {t('certificates.syntheticText')}
        </Notice>
      )}
      <Standing certificate={certificate} />
      <AttestedCard certificate={certificate} />
      <WhatItProves />
    </>
  );
}

function Standing({ certificate }: { certificate: VerifiedCertificate }) {
  const t = useT();
  const format = useFormat();
  if (certificate.state === 'revoked')
    return (
      <Notice
        tone="loss"
        title={
          certificate.revokedAt
            ? t('certificates.revokedOn', { date: format.date(certificate.revokedAt) })
            : t('certificates.revoked')
        }
      >
        {t('certificates.revokedText')}
      </Notice>
    );
  return (
    <Notice tone="good" title={t('certificates.valid')}>
      {t('certificates.validText', { issuer: certificate.attested.issuer, date: format.date(certificate.issuedAt) })}
    </Notice>
  );
}

function AttestedCard({ certificate }: { certificate: VerifiedCertificate }) {
  const t = useT();
  const format = useFormat();
  const { attested, id } = certificate;
  const facts = [
    { label: t('certificates.course'), value: <span lang={attested.language}>{attested.courseTitle}</span> },
    { label: t('certificates.completedOn'), value: format.date(attested.completedOn) },
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

function WhatItProves() {
  const t = useT();
  return (
    <Card title={t('certificates.provesTitle')}>
      <ul className="flex list-disc flex-col gap-2 ps-5 marker:text-muted">
        <li>{t('certificates.provesIssued')}</li>
        <li>{t('certificates.provesCompared')}</li>
        <li>{t('certificates.provesNotPerson')}</li>
        <li>{t('certificates.provesNotSkill')}</li>
      </ul>
    </Card>
  );
}
