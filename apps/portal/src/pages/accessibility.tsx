import { Card, Link, Page } from '@amelie/ui';
import { T, useFormat, useT, type MessageKey } from '../lib/i18n';
import { usePageTitle } from '../lib/page-title';

/** The day on which the statement was last compared with the platform. */
const writtenOn = '2026-11-25';

const tested: readonly MessageKey[] = [
  'accessibility.testedAxe',
  'accessibility.testedKeyboard',
  'accessibility.testedTree',
  'accessibility.testedZoom',
  'accessibility.testedMotion',
];
const limits: readonly MessageKey[] = [
  'accessibility.limitsPackages',
  'accessibility.limitsPeople',
  'accessibility.limitsPdf',
];

/** What we aim for, how we test, what does not hold yet, and whom to tell. */
export function AccessibilityPage() {
  const t = useT();
  const format = useFormat();
  usePageTitle(t('accessibility.title'));
  return (
    <Page width="read" title={t('accessibility.title')} lead={t('accessibility.lead')}>
      <Card title={t('accessibility.aimTitle')}>
        <p>{t('accessibility.aimText')}</p>
      </Card>
      <Card title={t('accessibility.testedTitle')}>
        <Points of={tested} />
      </Card>
      <Card title={t('accessibility.limitsTitle')}>
        <Points of={limits} />
      </Card>
      <Card title={t('accessibility.feedbackTitle')}>
        <p>
          <T id="accessibility.feedbackText" tags={{ report: (words) => <Link href="/report">{words}</Link> }} />
        </p>
      </Card>
      <p className="text-s text-muted">{t('accessibility.date', { date: format.date(writtenOn) })}</p>
    </Page>
  );
}

function Points({ of }: { of: readonly MessageKey[] }) {
  const t = useT();
  return (
    <ul className="flex list-disc flex-col gap-2 ps-5 marker:text-muted">
      {of.map((point) => (
        <li key={point}>{t(point)}</li>
      ))}
    </ul>
  );
}
