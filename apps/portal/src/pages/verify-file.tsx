import { Page } from '@amelie/ui';
import { CheckFile } from '../features/certificates/check-file';
import { useT } from '../lib/i18n';
import { usePageTitle } from '../lib/page-title';

/** For whoever holds the file of a certificate, signed in or not. */
export function VerifyFilePage() {
  const t = useT();
  usePageTitle(t('certificates.verifyPageTitle'));
  return (
    <Page width="read" title={t('certificates.checkPageTitle')} lead={t('certificates.checkPageLead')}>
      <CheckFile certificateId={null} />
    </Page>
  );
}
