import { Facts } from '@amelie/ui';
import { languageNames, useFormat, useT } from '../../lib/i18n';
import { browserNames } from './kind-words';
import type { Surroundings } from './surroundings';

/** What comes along with a report, for the sender to see and for whoever reads it. */
export function SurroundingsFacts({ of }: { of: Surroundings }) {
  const t = useT();
  const format = useFormat();
  const browser = of.browser === 'other' ? t('reports.browserOther') : browserNames[of.browser];
  const facts = [
    { label: t('reports.page'), value: <span className="break-all">{of.page}</span> },
    { label: t('reports.version'), value: of.appVersion },
    { label: t('reports.language'), value: languageNames[of.language] },
    { label: t('reports.browser'), value: browser },
    { label: t('reports.width'), value: t('reports.pixels', { width: format.number(of.width) }) },
  ];
  const request = { label: t('reports.request'), value: <span className="break-all">{of.requestId}</span> };
  return (
    <div className="text-s">
      <Facts facts={of.requestId ? [...facts, request] : facts} />
    </div>
  );
}
