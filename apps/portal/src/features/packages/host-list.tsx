import type { PackageReport } from '@amelie/contract';
import { Disclosure } from '@amelie/ui';
import { useFormat, useT } from '../../lib/i18n';
import { hostUseKey } from './package-words';

const shownAtFirst = 5;

type Host = PackageReport['hosts'][number];

/** The other sites that a package wants to reach, and what for; a long list is folded. */
export function HostList({ report: { hosts, externalHosts } }: { report: PackageReport }) {
  const t = useT();
  // Reports of earlier imports do not know what for.
  const all = hosts.length > 0 ? hosts : externalHosts.map((host) => ({ host, uses: [] }));
  const shown = all.length > shownAtFirst + 1 ? all.slice(0, shownAtFirst) : all;
  const rest = all.slice(shown.length);
  return (
    <>
      <Hosts hosts={shown} />
      {rest.length > 0 && (
        <Disclosure summary={t('packages.hostsMore', { count: rest.length })}>
          <Hosts hosts={rest} />
        </Disclosure>
      )}
    </>
  );
}

function Hosts({ hosts }: { hosts: readonly Host[] }) {
  const t = useT();
  const format = useFormat();
  return (
    <ul className="flex flex-col gap-0.5 text-s">
      {hosts.map(({ host, uses }) => (
        <li key={host} className="[overflow-wrap:anywhere]">
          {host}
          {uses.length > 0 && (
            <span className="text-muted"> · {format.list(uses.map((use) => t(hostUseKey(use))))}</span>
          )}
        </li>
      ))}
    </ul>
  );
}
