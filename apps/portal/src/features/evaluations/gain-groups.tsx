import { countries, type Country, type GainCell, type GainReport, type ShownGain } from '@amelie/contract';
import { Card, Table } from '@amelie/ui';
import { countryWords, isLanguage, languageNames, useFormat, useT } from '../../lib/i18n';
import { useGainWords } from './gain-words';

type Group = GainReport['groups'][number];
type ToldCell = GainCell & { gain: ShownGain };

const isCountry = (key: string): key is Country => (countries as readonly string[]).includes(key);
const isTold = (cell: GainCell): cell is ToldCell => cell.gain !== null;

/** The gain by language or country, of the groups that are large enough. */
export function GainGroups({ group: { by, cells } }: { group: Group }) {
  const t = useT();
  const format = useFormat();
  const words = useGainWords();
  const told = cells.filter(isTold);
  const nameOf = (key: string) => {
    if (by === 'language') return isLanguage(key) ? languageNames[key] : key;
    return t(isCountry(key) ? countryWords[key] : 'evaluations.gain.unknown');
  };
  return (
    <Card title={t(`evaluations.gain.by.${by}`)}>
      {told.length === 0 ? (
        <p className="text-muted">{t('evaluations.gain.noGroups')}</p>
      ) : (
        <Table<ToldCell>
          caption={t(`evaluations.gain.by.${by}`)}
          captionHidden
          rows={told}
          rowKey={({ key }) => key}
          columns={[
            {
              id: 'group',
              title: t(`evaluations.gain.group.${by}`),
              isRowHeader: true,
              cell: ({ key }) => nameOf(key),
            },
            {
              id: 'pairs',
              title: t('evaluations.gain.pairs'),
              align: 'end',
              cell: ({ gain }) => format.number(gain.pairs),
            },
            {
              id: 'difference',
              title: t('evaluations.gain.difference'),
              align: 'end',
              cell: ({ gain }) => words.difference(gain),
            },
          ]}
        />
      )}
      <p className="text-s text-muted">{t('evaluations.gain.groupsNote')}</p>
    </Card>
  );
}
