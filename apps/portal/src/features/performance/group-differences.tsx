import { countries, languages, type ItemDif } from '@amelie/contract';
import { Badge, Card, Table, type BadgeTone } from '@amelie/ui';
import { countryWords, type MessageKey, useFormat, useT } from '../../lib/i18n';
import { useFigures } from './use-figures';

const classWords: Record<ItemDif['class'], { key: MessageKey; tone: BadgeTone }> = {
  A: { key: 'performance.dif.A', tone: 'neutral' },
  B: { key: 'performance.dif.B', tone: 'neutral' },
  C: { key: 'performance.dif.C', tone: 'caution' },
};

/** Whether the question is harder in one language or country for people with similar totals. */
export function GroupDifferences({ dif, fewest }: { dif: readonly ItemDif[]; fewest: number }) {
  const t = useT();
  return (
    <Card title={t('performance.groups')}>
      <p className="text-muted">{t('performance.groupsText')}</p>
      {dif.length === 0 ? <p>{t('performance.groupsNone', { count: fewest })}</p> : <DifTable dif={dif} />}
    </Card>
  );
}

function useGroupName() {
  const t = useT();
  const format = useFormat();
  return ({ by }: ItemDif, group: ItemDif['focal']) => {
    const language = languages.find((one) => one === group);
    if (by === 'language' && language) return format.languageName(language);
    const country = countries.find((one) => one === group);
    return country ? t(countryWords[country]) : group;
  };
}

function DifTable({ dif }: { dif: readonly ItemDif[] }) {
  const t = useT();
  const format = useFormat();
  const { number } = useFigures();
  const nameOf = useGroupName();
  return (
    <Table
      caption={t('performance.groups')}
      captionHidden
      rows={dif}
      rowKey={({ by, reference, focal }) => `${by} ${reference} ${focal}`}
      columns={[
        {
          id: 'groups',
          title: t('performance.compared'),
          isRowHeader: true,
          cell: (one) =>
            t('performance.comparedWith', { focal: nameOf(one, one.focal), reference: nameOf(one, one.reference) }),
        },
        {
          id: 'people',
          title: t('performance.answers'),
          align: 'end',
          cell: ({ focalPeople, referencePeople }) =>
            `${format.number(focalPeople)} / ${format.number(referencePeople)}`,
        },
        {
          id: 'delta',
          title: t('performance.delta'),
          align: 'end',
          cell: ({ delta, standardError }) => `${number(delta)} ± ${number(standardError)}`,
        },
        { id: 'class', title: t('performance.reading'), cell: (one) => <DifReading dif={one} /> },
      ]}
    />
  );
}

function DifReading({ dif }: { dif: ItemDif }) {
  const t = useT();
  if (dif.tooFew) return <Badge>{t('performance.reading.tooFew')}</Badge>;
  // A is also what looks large and may be chance.
  if (dif.class === 'A' && Math.abs(dif.delta) >= 1) return <Badge>{t('performance.reading.unclear')}</Badge>;
  const { key, tone } = classWords[dif.class];
  const direction = t(dif.delta < 0 ? 'performance.harder' : 'performance.easier');
  return (
    <span className="inline-flex flex-wrap items-center gap-x-2 gap-y-1">
      <Badge tone={tone}>{t(key)}</Badge>
      {dif.class !== 'A' && <span className="text-s text-muted">{direction}</span>}
    </span>
  );
}
