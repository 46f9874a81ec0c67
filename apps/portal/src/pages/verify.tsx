import { EmptyState, Link, Page, SkeletonPage } from '@amelie/ui';
import { useParams } from 'react-router';
import { CheckFile } from '../features/certificates/check-file';
import { useVerifiedCertificate } from '../features/certificates/queries';
import { VerifiedFace } from '../features/certificates/verified-face';
import { isRefusal, QueryFace } from '../lib/api';
import { useT } from '../lib/i18n';
import { usePageTitle } from '../lib/page-title';

/** For whoever holds the address of a certificate, signed in or not: does it stand, and what does it say. */
export function VerifyPage() {
  const t = useT();
  usePageTitle(t('certificates.verifyPageTitle'));
  const { certificateId = '' } = useParams();
  const certificate = useVerifiedCertificate(certificateId);
  // An address with a letter too many is no number of a certificate at all; for the reader it is the same.
  if (isRefusal(certificate.error, 'not-found') || isRefusal(certificate.error, 'bad-request')) return <Unknown />;
  return (
    <QueryFace query={certificate} level={1} loading={<SkeletonPage label={t('common.loading')} />}>
      {(data) => (
        <Page width="read" title={t('certificates.verifyTitle')}>
          <VerifiedFace certificate={data} />
          <CheckFile key={data.id} certificateId={data.id} titled />
        </Page>
      )}
    </QueryFace>
  );
}

function Unknown() {
  const t = useT();
  return (
    <div className="mx-auto w-full max-w-[44rem] px-4 py-8">
      <EmptyState
        level={1}
        icon="search"
        title={t('certificates.unknown')}
        action={<Link href="/verify">{t('certificates.checkAFile')}</Link>}
      >
        <p>{t('certificates.unknownText')}</p>
      </EmptyState>
    </div>
  );
}
