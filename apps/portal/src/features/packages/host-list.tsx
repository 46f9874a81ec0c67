import { Disclosure } from '@amelie/ui';
import { useT } from '../../lib/i18n';

const shownAtFirst = 5;

/** The other sites that a package wants to reach; a long list is folded. */
export function HostList({ hosts }: { hosts: readonly string[] }) {
  const t = useT();
  const shown = hosts.length > shownAtFirst + 1 ? hosts.slice(0, shownAtFirst) : hosts;
  const rest = hosts.slice(shown.length);
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

function Hosts({ hosts }: { hosts: readonly string[] }) {
  return (
    <ul className="flex flex-col gap-0.5 text-s">
      {hosts.map((host) => (
        <li key={host} className="[overflow-wrap:anywhere]">
          {host}
        </li>
      ))}
    </ul>
  );
}
