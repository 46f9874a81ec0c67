import type { SupportService } from '@amelie/contract';
import { classNames, Disclosure, Facts, Icon, Link } from '@amelie/ui';
import { useState } from 'react';
import { useFormat, useT } from '../../lib/i18n';
import { checkState } from './check-state';

/** One service: what it is, how to reach it, and how surely we know that. */
export function ServiceEntry({ service }: { service: SupportService }) {
  const t = useT();
  const unknown = t('support.unknown');
  const facts = [
    { label: t('support.who'), value: service.who },
    { label: t('support.hours'), value: service.hours ?? unknown },
    { label: t('support.languages'), value: service.languages ?? unknown },
  ];
  return (
    <li id={service.id} className="flex flex-col gap-3 py-5">
      <div className="flex flex-col gap-0.5">
        <h3>{service.name}</h3>
        <p className="text-muted">{service.about}</p>
      </div>
      <div className="flex flex-wrap items-center gap-x-5 gap-y-2">
        <Phone service={service} />
        {service.web && (
          <Link href={`https://${service.web}`} newTab>
            {service.web}
          </Link>
        )}
      </div>
      <Facts facts={facts} stacked />
      <Checked lastVerified={service.lastVerified} />
      <Disclosure summary={t('support.sources')}>
        <ul className="flex list-disc flex-col gap-1.5 ps-5 text-s">
          {service.sources.map(({ title, url }) => (
            <li key={url}>
              <Link href={url} newTab>
                {title}
              </Link>
            </li>
          ))}
        </ul>
      </Disclosure>
    </li>
  );
}

function Phone({ service: { name, phone, dial } }: { service: SupportService }) {
  const t = useT();
  if (!phone || !dial) return <p className="text-s text-muted">{t('support.noPhone')}</p>;
  return (
    <a
      href={`tel:${dial}`}
      aria-label={t('support.call', { name, phone })}
      className="calm inline-flex min-h-11 items-center gap-2 rounded-m border border-edge px-4 font-semibold text-primary hover:bg-sunken"
    >
      <Icon name="phone" />
      {phone}
    </a>
  );
}

function Checked({ lastVerified }: { lastVerified: string | null }) {
  const t = useT();
  const format = useFormat();
  const [now] = useState(() => Date.now());
  const state = checkState(lastVerified, now);
  const isFresh = state === 'checked';
  const date = lastVerified ? format.date(lastVerified) : '';
  const words = {
    never: t('support.notChecked'),
    checked: t('support.checked', { date }),
    'long-ago': t('support.checkedLongAgo', { date }),
  };
  return (
    <p className={classNames('flex items-start gap-2 text-s font-medium', isFresh ? 'text-good' : 'text-caution')}>
      <Icon name={isFresh ? 'check' : 'info'} />
      {words[state]}
    </p>
  );
}
