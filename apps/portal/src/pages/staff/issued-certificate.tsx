import type { CertificateChange, ManagedCertificate } from '@amelie/contract';
import { Breadcrumb, Button, Card, Link, Page, SkeletonPage } from '@amelie/ui';
import { useState } from 'react';
import { useNavigate, useParams } from 'react-router';
import { AttestedCard } from '../../features/certificates/attested-card';
import { StandingNotice } from '../../features/certificates/standing-notice';
import { reasonWords } from '../../features/certificates/standing-words';
import { CertificateHistory } from '../../features/issued/certificate-history';
import { ChangeDialog } from '../../features/issued/change-dialog';
import { changeWords } from '../../features/issued/change-words';
import { useIssuedCertificate } from '../../features/issued/queries';
import { QueryFace } from '../../lib/api';
import { useT } from '../../lib/i18n';
import { usePageTitle } from '../../lib/page-title';

/** One certificate for staff: what it says, whether it stands, what happened, and what can be done. */
export function IssuedCertificatePage() {
  const t = useT();
  usePageTitle(t('issued.pageTitle'));
  const { certificateId = '' } = useParams();
  const certificate = useIssuedCertificate(certificateId);
  return (
    <QueryFace query={certificate} level={1} loading={<SkeletonPage label={t('common.loading')} />}>
      {(data) => (
        <Page
          width="read"
          title={t('issued.pageTitle')}
          breadcrumb={
            <Breadcrumb label={t('common.whereYouAre')} crumbs={[{ label: t('issued.title'), href: '/issued' }]} />
          }
        >
          <StandingNotice certificate={data} />
          <AttestedCard certificate={data} />
          <Changes certificate={data} />
          <CertificateHistory history={data.history} reasonWords={reasonWords} />
        </Page>
      )}
    </QueryFace>
  );
}

function Changes({ certificate }: { certificate: ManagedCertificate }) {
  const t = useT();
  const navigate = useNavigate();
  const [change, setChange] = useState<CertificateChange | null>(null);
  const { id, allowed, own, supersedes } = certificate;
  const done = (after: ManagedCertificate) => {
    setChange(null);
    if (after.id !== id) void navigate(`/issued/${after.id}`);
  };
  return (
    <Card title={t('issued.actions')}>
      {own && <p>{t('issued.own')}</p>}
      {allowed.length > 0 && (
        <div className="flex flex-wrap gap-3">
          {allowed.map((one) => (
            <Button key={one} kind="quiet" onPress={() => setChange(one)}>
              {t(changeWords[one].button)}
            </Button>
          ))}
        </div>
      )}
      {supersedes && (
        <p>
          {t('issued.supersedes')} <Link href={`/issued/${supersedes}`}>{t('issued.seeEarlier')}</Link>
        </p>
      )}
      <Link href={`/verify/${id}`} className="inline-flex min-h-11 items-center self-start font-medium">
        {t('issued.publicPage')}
      </Link>
      {change && (
        <ChangeDialog
          certificate={certificate}
          change={change}
          reasonWords={reasonWords}
          onClose={() => setChange(null)}
          onDone={done}
        />
      )}
    </Card>
  );
}
