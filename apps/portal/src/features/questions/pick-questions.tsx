import type { AnyQuestion, BankEntry } from '@amelie/contract';
import { Button, Checkbox, Dialog, EmptyState, NativeSelect, TextField } from '@amelie/ui';
import { questionTypes } from '@amelie/contract';
import { useState } from 'react';
import { QueryFace, useRefusalText } from '../../lib/api';
import { getQuestion } from '../../lib/api/generated/sdk.gen';
import { useT } from '../../lib/i18n';
import { useSettled } from '../../lib/use-settled';
import { CategorySelect } from './bank/category-select';
import { EntryFacts } from './bank/entry-facts';
import { type Search, useQuestions } from './queries';
import { ListPages } from '../../lib/list-pages';

/** A question as a quiz takes it: its content, and which version of which question of the bank that is. */
export interface PickedQuestion {
  question: AnyQuestion;
  bank: { questionId: string; version: number };
}

interface PickQuestionsProps {
  /** Those that the quiz has already. */
  taken: ReadonlySet<string>;
  onPick: (picked: PickedQuestion[]) => void;
  onClose: () => void;
}

const most = 50;

async function pickedOf(questionId: string): Promise<PickedQuestion> {
  const { data } = await getQuestion({ path: { questionId }, throwOnError: true });
  return { question: data.question, bank: { questionId, version: data.version } };
}

/** Takes questions of the bank, each in the version that it has now; later ones do not change what was taken. */
export function PickQuestions({ taken, onPick, onClose }: PickQuestionsProps) {
  const t = useT();
  const say = useRefusalText();
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [isTaking, setTaking] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const take = () => {
    setTaking(true);
    Promise.all(chosen.map(pickedOf))
      .then((picked) => {
        onPick(picked);
        onClose();
      }, setError)
      .finally(() => setTaking(false));
  };
  const choose = (id: string, isChosen: boolean) =>
    setChosen((before) => (isChosen ? [...before, id].slice(0, most) : before.filter((one) => one !== id)));
  return (
    <Dialog
      title={t('bank.pickTitle')}
      isOpen
      onOpenChange={(isOpen) => !isOpen && onClose()}
      closeLabel={t('common.close')}
      size="l"
      footer={
        <>
          {error !== null && <p className="flex-1 text-s text-loss">{say(error)}</p>}
          <Button isDisabled={chosen.length === 0} pending={isTaking && t('common.loading')} onPress={take}>
            {t('bank.pick', { count: chosen.length })}
          </Button>
        </>
      }
    >
      <PickList taken={taken} chosen={chosen} onChoose={choose} />
    </Dialog>
  );
}

interface PickListProps {
  taken: ReadonlySet<string>;
  chosen: readonly string[];
  onChoose: (id: string, isChosen: boolean) => void;
}

function PickList({ taken, chosen, onChoose }: PickListProps) {
  const t = useT();
  const [words, setWords] = useState('');
  const [filters, setFilters] = useState<Search>({});
  const [page, setPage] = useState(1);
  const found = useQuestions({ ...filters, search: useSettled(words.trim()), page });
  const narrow = (part: Search) => {
    setFilters({ ...filters, ...part });
    setPage(1);
  };
  return (
    <>
      <TextField type="search" label={t('bank.search')} value={words} onChange={setWords} maxLength={200} />
      <div className="grid gap-3 sm:grid-cols-2">
        <CategorySelect
          label={t('bank.category')}
          none={t('bank.any')}
          value={filters.category ?? null}
          onChange={(category) => narrow({ category: category ?? undefined })}
        />
        <NativeSelect
          label={t('bank.type')}
          options={[
            { value: '', label: t('bank.everyType') },
            ...questionTypes.map((type) => ({ value: type, label: t(`editor.type.${type}`) })),
          ]}
          value={filters.type ?? ''}
          onChange={(type) => narrow({ type: type === '' ? undefined : type })}
        />
      </div>
      <QueryFace query={found} level={3}>
        {({ questions, total, pageSize }) => (
          <>
            {questions.length === 0 && <EmptyState icon="search" level={3} title={t('bank.noneFound')} />}
            <ul className="flex flex-col">
              {questions.map((one) => (
                <PickRow
                  key={one.id}
                  one={one}
                  isTaken={taken.has(one.id)}
                  isChosen={chosen.includes(one.id)}
                  onChoose={onChoose}
                />
              ))}
            </ul>
            <ListPages label={t('bank.pages')} page={page} pages={Math.ceil(total / pageSize)} onPage={setPage} />
          </>
        )}
      </QueryFace>
    </>
  );
}

interface PickRowProps {
  one: BankEntry;
  isTaken: boolean;
  isChosen: boolean;
  onChoose: (id: string, isChosen: boolean) => void;
}

/** One with faults cannot be asked, so no quiz takes it. */
function PickRow({ one, isTaken, isChosen, onChoose }: PickRowProps) {
  const t = useT();
  return (
    <li className="border-t border-line py-2 first:border-t-0">
      <Checkbox
        isSelected={isChosen}
        isDisabled={isTaken || one.faults > 0}
        onChange={(is) => onChoose(one.id, is)}
        hint={isTaken ? t('bank.alreadyPicked') : undefined}
      >
        <span className="[overflow-wrap:anywhere]">{one.name}</span>
      </Checkbox>
      <div className="ps-8.5">
        <EntryFacts entry={one} />
      </div>
    </li>
  );
}
