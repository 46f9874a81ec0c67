import { Card, Notice, Page } from '@amelie/ui';
import { Breathing } from '../features/support/breathing';
import { CountrySupport } from '../features/support/country-support';
import { Grounding } from '../features/support/grounding';
import { T, useT } from '../lib/i18n';
import { GoOnLink } from '../lib/last-place/go-on-link';
import { usePageTitle } from '../lib/page-title';

/** A pause: a way back to the room, and where to turn to. Its title says nothing to whoever reads along. */
export function SupportPage() {
  const t = useT();
  usePageTitle(t('support.title'));
  return (
    <Page width="read" title={t('support.title')} lead={t('support.lead')} actions={<GoOnLink kind="quiet" />}>
      <Grounding />
      <Breathing />
      <Card title={t('support.peopleTitle')}>
        <p className="text-muted">{t('support.peopleLead')}</p>
        <ul className="flex list-disc flex-col gap-2 ps-5 marker:text-muted">
          <li>{t('support.peopleColleague')}</li>
          <li>{t('support.peopleService')}</li>
          <li>{t('support.peopleDoctor')}</li>
        </ul>
      </Card>
      <Notice tone="content" title={t('support.dangerTitle')}>
        <p>
          <T id="support.dangerText" tags={{ call: (words) => <EmergencyCall>{words}</EmergencyCall> }} />
        </p>
      </Notice>
      <CountrySupport />
      <Card title={t('support.exitTitle')}>
        <p>{t('support.exitText')}</p>
        <p className="text-muted">{t('support.exitLimits')}</p>
      </Card>
      <div>
        <GoOnLink />
      </div>
    </Page>
  );
}

function EmergencyCall({ children }: { children: string }) {
  return (
    <a href="tel:112" className="rounded-s font-semibold underline underline-offset-4">
      {children}
    </a>
  );
}
