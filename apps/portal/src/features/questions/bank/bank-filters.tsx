import { languages, questionStates, questionTypes } from '@amelie/contract';
import { Button, Disclosure, NativeSelect, TextField } from '@amelie/ui';
import { languageNames, useT, type MessageKey } from '../../../lib/i18n';
import { useQuestionLabels } from '../queries';
import type { BankSearchControl, FilterName } from './use-bank-search';

interface FilterOption {
  value: string;
  label: string;
  lang?: string;
}

const stateWords: Record<(typeof questionStates)[number], MessageKey> = {
  faulty: 'bank.faulty',
  'without-source': 'bank.withoutSource',
  doubled: 'bank.doubled',
};

/** What the list is narrowed to. */
export function BankFilters({ control }: { control: BankSearchControl }) {
  const t = useT();
  const { words, setWords, clear, isNarrowed } = control;
  return (
    <search className="flex flex-col gap-4">
      <TextField
        type="search"
        label={t('bank.search')}
        hint={t('bank.searchHint')}
        value={words}
        onChange={setWords}
        maxLength={200}
        className="w-full max-w-form"
      />
      <div className="hidden grid-cols-3 gap-3 lg:grid xl:grid-cols-6">
        <Filters control={control} />
      </div>
      <div className="lg:hidden">
        <Disclosure summary={t('bank.narrow')}>
          <div className="grid gap-3 sm:grid-cols-2">
            <Filters control={control} />
          </div>
        </Disclosure>
      </div>
      {isNarrowed && (
        <div>
          <Button kind="plain" size="s" icon="close" onPress={clear}>
            {t('bank.showAll')}
          </Button>
        </div>
      )}
    </search>
  );
}

function Filters({ control }: { control: BankSearchControl }) {
  const t = useT();
  const { data } = useQuestionLabels();
  const asOptions = (labels: readonly string[] = []) => labels.map((label) => ({ value: label, label }));
  const types = questionTypes.map((type) => ({ value: type, label: t(`editor.type.${type}`) }));
  const spoken = languages.map((one) => ({ value: one, label: languageNames[one], lang: one }));
  const states = questionStates.map((state) => ({ value: state, label: t(stateWords[state]) }));
  const shelves = [{ value: 'archived', label: t('bank.archivedOnes') }];
  return (
    <>
      <Filter control={control} name="type" label={t('bank.type')} all={t('bank.everyType')} options={types} />
      <Filter control={control} name="tag" label={t('bank.tag')} all={t('bank.any')} options={asOptions(data?.tags)} />
      <Filter
        {...{ control, name: 'objective', label: t('bank.objective'), all: t('bank.any') }}
        options={asOptions(data?.objectives)}
      />
      <Filter control={control} name="language" label={t('bank.language')} all={t('bank.any')} options={spoken} />
      <Filter control={control} name="state" label={t('bank.condition')} all={t('bank.any')} options={states} />
      <Filter control={control} name="shelf" label={t('bank.shelf')} all={t('bank.openOnes')} options={shelves} />
    </>
  );
}

interface FilterProps {
  control: BankSearchControl;
  name: FilterName;
  label: string;
  /** What narrows nothing. */
  all: string;
  options: readonly FilterOption[];
}

function Filter({ control: { filters, set }, name, label, all, options }: FilterProps) {
  const value = filters[name] ?? '';
  // A tag of the address that no question has any more is still what is asked for.
  const known = value === '' || options.some((one) => one.value === value) ? [] : [{ value, label: value }];
  return (
    <NativeSelect
      label={label}
      options={[{ value: '', label: all }, ...known, ...options]}
      value={value}
      onChange={(next) => set(name, next === '' ? null : next)}
    />
  );
}
