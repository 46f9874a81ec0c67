import { Button, Notice, Page } from '@amelie/ui';
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { ReportForm } from '../features/problem-reports/report-form';
import { surroundings } from '../features/problem-reports/surroundings';
import { useLanguage, useT } from '../lib/i18n';
import { GoOnLink } from '../lib/last-place/go-on-link';
import { readLastPlace, readLastTitle } from '../lib/last-place/last-place';
import { usePageTitle } from '../lib/page-title';

/** For everybody, signed in or not: something is wrong. The number of a failed request comes in the address. */
export function ReportPage() {
  const t = useT();
  usePageTitle(t('reports.title'));
  const language = useLanguage();
  const [search] = useSearchParams();
  const [sent, setSent] = useState(false);
  return (
    <Page width="read" title={t('reports.title')} lead={t('reports.lead')}>
      {sent ? (
        <Notice
          tone="good"
          live="polite"
          title={t('reports.thanks')}
          action={
            <>
              <GoOnLink />
              <Button kind="quiet" onPress={() => setSent(false)}>
                {t('reports.another')}
              </Button>
            </>
          }
        >
          <p>{t('reports.thanksText')}</p>
        </Notice>
      ) : (
        <ReportForm
          surroundings={surroundings(
            { path: readLastPlace(), title: readLastTitle() },
            language,
            search.get('request'),
          )}
          onSent={() => setSent(true)}
        />
      )}
    </Page>
  );
}
