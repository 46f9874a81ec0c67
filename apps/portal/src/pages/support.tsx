import { Card, Notice, Page } from '@amelie/ui';
import { T, useT, type MessageKey } from '../lib/i18n';
import { usePageTitle } from '../lib/page-title';

const steps: readonly MessageKey[] = [
  'support.stepFeet',
  'support.stepSee',
  'support.stepHear',
  'support.stepTouch',
  'support.stepBreathe',
];

/** A pause: a way back to the room, and where to turn to. Its title says nothing to whoever reads along. */
export function SupportPage() {
  const t = useT();
  usePageTitle(t('support.title'));
  return (
    <Page width="read" title={t('support.title')} lead={t('support.lead')}>
      <Card title={t('support.groundingTitle')}>
        <p className="text-muted">{t('support.groundingLead')}</p>
        <ol className="flex flex-col gap-4">
          {steps.map((step, place) => (
            <li key={step} className="flex gap-4">
              <span
                aria-hidden="true"
                className="grid size-9 shrink-0 place-items-center rounded-full bg-primary-soft font-semibold text-primary"
              >
                {place + 1}
              </span>
              <span className="pt-1.5">{t(step)}</span>
            </li>
          ))}
        </ol>
      </Card>
      <Card title={t('support.peopleTitle')}>
        <ul className="flex list-disc flex-col gap-2 ps-5 marker:text-muted">
          <li>{t('support.peopleColleague')}</li>
          <li>{t('support.peopleService')}</li>
          <li>{t('support.peopleDoctor')}</li>
        </ul>
      </Card>
      <Notice tone="content" title={t('support.dangerTitle')}>
        <p>
          <T
            id="support.dangerText"
            tags={{
              call: (words) => (
                <a href="tel:112" className="font-semibold underline underline-offset-4">
                  {words}
                </a>
              ),
            }}
          />
        </p>
      </Notice>
      <Card title={t('support.exitTitle')}>
        <p>{t('support.exitText')}</p>
        <p className="text-muted">{t('support.exitLimits')}</p>
      </Card>
    </Page>
  );
}
