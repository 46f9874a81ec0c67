import { mostQuestionsAtOnce, type QuestionImport } from '@amelie/contract';
import { Button, Checkbox, showToast } from '@amelie/ui';
import { useState } from 'react';
import { RefusalNotice } from '../../../lib/forms/refusal-notice';
import { useT } from '../../../lib/i18n';
import { CategorySelect } from '../bank/category-select';
import { useTakeQuestions } from '../queries';

interface TakeBarProps {
  about: QuestionImport;
  /** Those that are chosen; none: all that say something new. */
  places: readonly number[];
  onTaken: () => void;
}

/** Where what is taken goes, and the button that takes it: all that was chosen, or none. */
export function TakeBar({ about, places, onTaken }: TakeBarProps) {
  const t = useT();
  const take = useTakeQuestions();
  const [categoryId, setCategoryId] = useState<string | null>(null);
  const [withCategories, setWithCategories] = useState(true);
  const { counts } = about;
  const fresh = counts.understood + counts.changed - counts.there - counts.taken;
  const count = places.length > 0 ? places.length : fresh;
  const tooMany = places.length > mostQuestionsAtOnce;
  const submit = () =>
    take.mutate(
      {
        path: { importId: about.id },
        body: { places: places.length > 0 ? [...places] : 'new', categoryId, withCategories },
      },
      {
        onSuccess: (now) => {
          onTaken();
          showToast(t('bank.tookCount', { count: now.counts.taken - counts.taken }));
        },
      },
    );
  if (count === 0)
    return (
      <p className="rounded-m bg-primary-soft p-4 font-medium">
        {t(counts.taken > 0 ? 'bank.allTaken' : 'bank.allThere')}
      </p>
    );
  return (
    <section
      aria-label={t('bank.taking')}
      className="z-20 flex flex-col gap-3 rounded-m border border-line bg-surface p-4 lg:sticky lg:bottom-4 lg:shadow-high"
    >
      <RefusalNotice error={take.error} />
      <div className="flex flex-wrap items-end gap-x-5 gap-y-2">
        <CategorySelect
          label={t('bank.into')}
          none={t('bank.noCategory')}
          value={categoryId}
          onChange={setCategoryId}
        />
        <Checkbox isSelected={withCategories} onChange={setWithCategories}>
          {t('bank.withCategories')}
        </Checkbox>
        <span className="flex-1" />
        {tooMany ? (
          <p className="text-s">{t('bank.mostAtOnce', { most: mostQuestionsAtOnce })}</p>
        ) : (
          <Button pending={take.isPending && t('common.saving')} onPress={submit}>
            {t(places.length > 0 ? 'bank.takeChosen' : 'bank.takeNew', { count })}
          </Button>
        )}
      </div>
    </section>
  );
}
