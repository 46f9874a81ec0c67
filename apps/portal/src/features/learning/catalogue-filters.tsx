import type { Language } from '@amelie/contract';
import { Button, classNames, NativeSelect, TextField } from '@amelie/ui';
import { useState } from 'react';
import { languageNames, useFormat, useT, type MessageKey } from '../../lib/i18n';
import { courseProgresses, type CourseProgress } from './course-families';
import { timeLimits, type CatalogueFiltersControl } from './use-catalogue-filters';

const any = 'any';

const progressKeys: Record<CourseProgress, MessageKey> = {
  'not-begun': 'learning.notBegun',
  begun: 'learning.begun',
  done: 'learning.done',
};

interface CatalogueFiltersProps {
  control: CatalogueFiltersControl;
  /** The languages in which there is a course. */
  languages: readonly Language[];
}

/** What somebody looks for in the catalogue: words, and behind a button on a phone a language, a time, what is begun. */
export function CatalogueFilters({ control, languages }: CatalogueFiltersProps) {
  const t = useT();
  const { filters, setWords } = control;
  const [unfolded, setUnfolded] = useState(false);
  const count = [filters.language, filters.upTo, filters.progress].filter((filter) => filter !== null).length;
  return (
    <search className="flex flex-col gap-2 lg:flex-row lg:items-end lg:gap-6">
      <TextField
        type="search"
        label={t('learning.search')}
        value={filters.words}
        onChange={setWords}
        className="lg:flex-1"
      />
      <div className="sm:hidden">
        <Button kind="plain" size="s" aria-expanded={unfolded} onPress={() => setUnfolded(!unfolded)}>
          {count > 0 ? t('learning.filtersSet', { count }) : t('learning.filters')}
        </Button>
      </div>
      <div className={classNames('flex flex-wrap gap-x-6 gap-y-1 lg:pb-0.5', !unfolded && 'max-sm:hidden')}>
        <FilterSelects control={control} languages={languages} />
      </div>
    </search>
  );
}

function FilterSelects({ control: { filters, set }, languages }: CatalogueFiltersProps) {
  const t = useT();
  const format = useFormat();
  const orNull = (value: string) => (value === any ? null : value);
  const inLanguages = languages.map((language) => ({
    value: language,
    label: languageNames[language],
    lang: language,
  }));
  const upTo = timeLimits.map((limit) => ({
    value: String(limit),
    label: t('learning.upTo', { minutes: format.minutes(limit) }),
  }));
  const progress = courseProgresses.map((value) => ({ value, label: t(progressKeys[value]) }));
  return (
    <>
      <NativeSelect
        look="frame"
        label={t('learning.language')}
        options={[{ value: any, label: t('learning.anyLanguage') }, ...inLanguages]}
        value={filters.language ?? any}
        onChange={(value) => set('language', orNull(value))}
      />
      <NativeSelect
        look="frame"
        label={t('learning.duration')}
        options={[{ value: any, label: t('learning.anyTime') }, ...upTo]}
        value={filters.upTo === null ? any : String(filters.upTo)}
        onChange={(value) => set('minutes', orNull(value))}
      />
      <NativeSelect
        look="frame"
        label={t('learning.progressFilter')}
        options={[{ value: any, label: t('learning.anyProgress') }, ...progress]}
        value={filters.progress ?? any}
        onChange={(value) => set('progress', orNull(value))}
      />
    </>
  );
}
