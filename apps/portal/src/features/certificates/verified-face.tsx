import type { VerifiedCertificate } from '@amelie/contract';
import { Card, Notice } from '@amelie/ui';
import { useT } from '../../lib/i18n';
import { AttestedCard } from './attested-card';
import { StandingNotice } from './standing-notice';

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
      <StandingNotice certificate={certificate} />
      <AttestedCard certificate={certificate} />
      <WhatItProves />
    </>
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
