import { Facts, Link } from '@amelie/ui';
import { languageNames, useFormat, useT } from '../../lib/i18n';
import { browserNames } from './kind-words';
import { isPageHere, type Surroundings } from './surroundings';

interface SurroundingsFactsProps {
  of: Surroundings;
  /** For whoever reads the report: the page can be opened. */
  linked?: boolean;
}

/** What comes along with a report, for the sender to see and for whoever reads it. */
export function SurroundingsFacts({ of, linked = false }: SurroundingsFactsProps) {
  const t = useT();
  const format = useFormat();
  const browser = of.browser === 'other' ? t('reports.browserOther') : browserNames[of.browser];
  const facts = [
    { label: t('reports.page'), value: <PlaceName of={of} linked={linked} /> },
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

/** The page by its name, where one is known, and by its address, since anybody may write a name. */
function PlaceName({ of: { page, title }, linked }: { of: Surroundings; linked: boolean }) {
  const name = title ?? page;
  return (
    <>
      <span className={title ? 'break-words' : 'break-all'}>
        {linked && isPageHere(page) ? <Link href={page}>{name}</Link> : name}
      </span>
      {title && <span className="block break-all text-muted">{page}</span>}
    </>
  );
}
