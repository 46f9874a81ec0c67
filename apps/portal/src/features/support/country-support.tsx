import { countries, type Country } from '@amelie/contract';
import { Card, Link, NativeSelect, SkeletonList } from '@amelie/ui';
import { QueryFace } from '../../lib/api';
import { countryWords, T, useT } from '../../lib/i18n';
import { useChosenCountry } from './chosen-country';
import { useSupportServices } from './queries';
import { ServiceEntry } from './service-entry';

const open = 'open';

/** Services of one country, with what we know of them and how surely. */
export function CountrySupport() {
  const t = useT();
  const [country, pick] = useChosenCountry();
  const options = [
    ...(country ? [] : [{ value: open, label: t('support.countryChoose') } as const]),
    ...countries.map((value) => ({ value, label: t(countryWords[value]) })),
  ];
  return (
    <Card title={t('support.servicesTitle')}>
      <p className="text-muted">{t('support.servicesLead')}</p>
      <div className="flex max-w-form flex-col gap-1.5">
        <NativeSelect<Country | typeof open>
          label={t('support.country')}
          options={options}
          value={country ?? open}
          onChange={(value) => value !== open && pick(value)}
        />
        <p className="text-s text-muted">{t('support.countryKept')}</p>
      </div>
      {country ? <Services country={country} /> : <p>{t('support.countryOpen')}</p>}
    </Card>
  );
}

function Services({ country }: { country: Country }) {
  const t = useT();
  const directory = useSupportServices();
  if (country === 'other') return <p>{t('support.countryUnknown')}</p>;
  return (
    <QueryFace query={directory} level={3} loading={<SkeletonList label={t('common.loading')} rows={3} />}>
      {({ services }) => (
        <>
          <p className="text-s text-muted">
            <T id="support.caveat" tags={{ report: (words) => <Link href="/report">{words}</Link> }} />
          </p>
          <ul className="flex flex-col divide-y divide-line border-t border-line">
            {services
              .filter((service) => service.country === country)
              .map((service) => (
                <ServiceEntry key={service.id} service={service} />
              ))}
          </ul>
        </>
      )}
    </QueryFace>
  );
}
