import { editionNames, type PackageLine } from '@amelie/contract';
import { Card, Facts } from '@amelie/ui';
import type { ReactNode } from 'react';
import { useFormat, useT } from '../../lib/i18n';

type Comparison = NonNullable<PackageLine['comparison']>;

/** What has changed between two versions of a package, as far as their manifests tell. */
export function VersionChanges({ comparison }: { comparison: Comparison }) {
  const t = useT();
  const { beforeNumber, afterNumber } = comparison;
  const facts = useChangeFacts(comparison);
  return (
    <Card title={t('packages.compare', { before: beforeNumber, after: afterNumber })}>
      <Facts stacked facts={facts} />
      {comparison.removed.length === 0 && comparison.added.length === 0 && (
        <p className="text-s text-muted">{t('packages.sameParts')}</p>
      )}
    </Card>
  );
}

interface Fact {
  label: string;
  value: ReactNode;
}

function useChangeFacts({ added, removed, renamed, mastery, edition, sizeBytes, parts }: Comparison): Fact[] {
  const t = useT();
  const format = useFormat();
  const fromTo = (before: string, after: string) =>
    before === after ? after : t('packages.fromTo', { before, after });
  const share = (value: number | null) => (value === null ? t('packages.noMastery') : format.percent(value));
  const lines: [string, readonly string[]][] = [
    [t('packages.partsAdded'), added.map(({ title }) => title)],
    [t('packages.partsRemoved'), removed.map(({ title }) => title)],
    [t('packages.partsRenamed'), renamed.map(({ before, after }) => fromTo(before, after))],
    [
      t('packages.masteryChanged'),
      mastery.map(({ title, before, after }) => `${title}: ${fromTo(share(before), share(after))}`),
    ],
  ];
  return [
    { label: t('packages.parts'), value: fromTo(format.number(parts.before), format.number(parts.after)) },
    ...lines
      .filter(([, items]) => items.length > 0)
      .map(([label, items]) => ({ label, value: <NamesList items={items} /> })),
    { label: t('packages.edition'), value: fromTo(editionNames[edition.before], editionNames[edition.after]) },
    { label: t('packages.size'), value: fromTo(format.bytes(sizeBytes.before), format.bytes(sizeBytes.after)) },
  ];
}

function NamesList({ items }: { items: readonly string[] }) {
  return (
    <ul className="flex flex-col gap-1">
      {items.map((item, place) => (
        <li key={place} className="[overflow-wrap:anywhere]">
          {item}
        </li>
      ))}
    </ul>
  );
}
