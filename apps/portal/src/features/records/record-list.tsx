import type { RecordFilter, RecordLine } from '@amelie/contract';
import { Badge, Menu, type MenuEntry } from '@amelie/ui';
import { useFormat, useT } from '../../lib/i18n';
import { useResultWords, useSentence } from './record-words';

interface RecordListProps {
  records: readonly RecordLine[];
  onOpen: (statementId: string) => void;
  /** Adds a condition to those that are there. */
  onOnly: (condition: Partial<RecordFilter>) => void;
}

/** Records as sentences, each with when, what came of it and who recorded it. */
export function RecordList({ records, onOpen, onOnly }: RecordListProps) {
  const t = useT();
  const say = useSentence();
  const entriesOf = useEntries(onOpen, onOnly);
  return (
    <ul className="flex flex-col">
      {records.map((record) => (
        <li key={record.id} className="flex items-start gap-2 border-t border-line py-3 first:border-t-0">
          <div className="flex min-w-0 flex-1 flex-col gap-0.5">
            <p className="[overflow-wrap:anywhere]">
              {say(record)} {record.voided && <Badge tone="caution">{t('records.voided')}</Badge>}
            </p>
            <Beside of={record} />
          </div>
          <Menu label={t('records.moreFor', { sentence: say(record) })} entries={entriesOf(record)} />
        </li>
      ))}
    </ul>
  );
}

function Beside({ of }: { of: RecordLine }) {
  const format = useFormat();
  const resultWords = useResultWords()(of.result);
  return (
    <p className="flex flex-wrap gap-x-4 gap-y-0.5 text-s text-muted">
      <time dateTime={of.happenedAt}>{format.date(of.happenedAt, 'instant')}</time>
      {resultWords && <span className="text-ink">{resultWords}</span>}
      {of.source && <span className="[overflow-wrap:anywhere]">{of.source}</span>}
    </p>
  );
}

function useEntries(onOpen: RecordListProps['onOpen'], onOnly: RecordListProps['onOnly']) {
  const t = useT();
  return ({ id, actor, object, verb, registration }: RecordLine): MenuEntry[] => {
    const only = (name: string, label: string, condition: Partial<RecordFilter>): MenuEntry => ({
      ...{ id: name, label, icon: 'search' },
      onAction: () => onOnly(condition),
    });
    return [
      { id: 'open', label: t('records.open'), icon: 'file', onAction: () => onOpen(id) },
      ...(actor.text === null ? [] : [only('person', t('records.onlyPerson'), { actor: actor.text })]),
      only('verb', t('records.onlyVerb'), { verb: verb.id }),
      ...(object.kind === 'activity' ? [only('activity', t('records.onlyActivity'), { activity: object.id })] : []),
      ...(registration === null ? [] : [only('registration', t('records.onlyRegistration'), { registration })]),
    ];
  };
}
