import { RecordFilter } from '@amelie/contract';
import { Button, Disclosure, NativeSelect, TextField } from '@amelie/ui';
import { useState } from 'react';
import { useT } from '../../lib/i18n';
import { dayBegin, dayEnd } from './filter-days';
import { useRecordSources } from './queries';
import { chosenVerbs, lastPart, verbSentences } from '../../lib/verb-words';

/** The conditions as they are typed. */
export interface TypedFilter {
  verb: string;
  actor: string;
  activity: string;
  registration: string;
  since: string;
  until: string;
  source: string;
}

export const noFilter: TypedFilter = {
  ...{ verb: '', actor: '', activity: '', registration: '' },
  ...{ since: '', until: '', source: '' },
};

/** What is asked for; the fields that are not right come back in `faults`. */
export function readFilter(typed: TypedFilter): { filter: RecordFilter | null; faults: ReadonlySet<string> } {
  const orNull = (text: string) => text.trim() || null;
  const parsed = RecordFilter.safeParse({
    verb: orNull(typed.verb),
    actor: orNull(typed.actor),
    activity: orNull(typed.activity),
    registration: orNull(typed.registration),
    since: dayBegin(typed.since),
    until: dayEnd(typed.until),
    source: orNull(typed.source),
  });
  if (parsed.success) return { filter: parsed.data, faults: new Set() };
  return { filter: null, faults: new Set(parsed.error.issues.map(({ path }) => String(path[0]))) };
}

interface RecordFiltersProps {
  value: TypedFilter;
  onChange: (value: TypedFilter) => void;
  onFind: (filter: RecordFilter) => void;
  onClear: () => void;
}

/** Which records the list shows. They are asked for with a button: each look is recorded. */
export function RecordFilters({ value, onChange, onFind, onClear }: RecordFiltersProps) {
  const t = useT();
  const [faults, setFaults] = useState<ReadonlySet<string>>(new Set());
  const set = (name: keyof TypedFilter) => (text: string) => onChange({ ...value, [name]: text });
  return (
    <form
      role="search"
      noValidate
      className="flex flex-col gap-4"
      onSubmit={(event) => {
        event.preventDefault();
        const read = readFilter(value);
        setFaults(read.faults);
        if (read.filter) onFind(read.filter);
      }}
    >
      <div className="grid items-end gap-4 sm:grid-cols-2 lg:max-w-[56rem]">
        <VerbSelect value={value.verb} onChange={set('verb')} />
        <TextField
          label={t('records.who')}
          hint={t('records.whoHint')}
          value={value.actor}
          onChange={set('actor')}
          maxLength={2000}
          autoComplete="off"
        />
      </div>
      <Disclosure summary={t('records.more')}>
        <MoreConditions value={value} onSet={set} faults={faults} />
      </Disclosure>
      <div className="flex flex-wrap gap-3">
        <Button type="submit" kind="quiet" icon="search">
          {t('records.find')}
        </Button>
        {Object.values(value).some((text) => text !== '') && (
          <Button kind="plain" onPress={onClear}>
            {t('records.clear')}
          </Button>
        )}
      </div>
    </form>
  );
}

function VerbSelect({ value, onChange }: { value: string; onChange: (verb: string) => void }) {
  const t = useT();
  const known = chosenVerbs.map((id) => {
    const key = verbSentences[id];
    return { value: id, label: key ? t(key, { who: '…', what: '…' }) : id };
  });
  // A verb of a record that the catalogue does not know, or a second address of one that it does.
  const another = value === '' || chosenVerbs.includes(value) ? [] : [{ value, label: lastPart(value) }];
  return (
    <NativeSelect
      label={t('records.what')}
      value={value}
      onChange={onChange}
      options={[{ value: '', label: t('records.anything') }, ...another, ...known]}
    />
  );
}

interface MoreConditionsProps {
  value: TypedFilter;
  onSet: (name: keyof TypedFilter) => (text: string) => void;
  faults: ReadonlySet<string>;
}

function MoreConditions({ value, onSet, faults }: MoreConditionsProps) {
  const t = useT();
  return (
    <div className="grid items-start gap-4 sm:grid-cols-2 lg:max-w-[56rem]">
      <TextField
        label={t('records.activity')}
        value={value.activity}
        onChange={onSet('activity')}
        maxLength={1000}
        error={faults.has('activity') && t('records.activityFault')}
      />
      <TextField
        label={t('records.registration')}
        value={value.registration}
        onChange={onSet('registration')}
        maxLength={36}
        error={faults.has('registration') && t('records.registrationFault')}
      />
      <TextField type="date" label={t('records.since')} value={value.since} onChange={onSet('since')} />
      <TextField type="date" label={t('records.until')} value={value.until} onChange={onSet('until')} />
      <SourceSelect value={value.source} onChange={onSet('source')} />
    </div>
  );
}

function SourceSelect({ value, onChange }: { value: string; onChange: (source: string) => void }) {
  const t = useT();
  const { data } = useRecordSources();
  const sources = (data?.sources ?? []).map(({ id, name, revoked }) => ({
    value: id,
    label: revoked ? t('records.revokedSource', { name }) : name,
  }));
  return (
    <NativeSelect
      label={t('records.source')}
      value={value}
      onChange={onChange}
      options={[
        { value: '', label: t('records.anybody') },
        { value: 'platform', label: t('records.platform') },
        ...sources,
      ]}
    />
  );
}
