import type { Language } from '@amelie/contract';
import { NativeSelect, TextField } from '@amelie/ui';
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

/** What somebody looks for in the catalogue: words, a language, a time, what is begun. */
export function CatalogueFilters({ control, languages }: CatalogueFiltersProps) {
  const t = useT();
  const format = useFormat();
  const { filters, set, setWords } = control;
  const orNull = (value: string) => (value === any ? null : value);
  return (
    <search className="flex flex-col gap-2">
      <TextField type="search" label={t('learning.search')} value={filters.words} onChange={setWords} />
      <div className="flex flex-wrap gap-x-6 gap-y-1">
        <NativeSelect
          look="frame"
          label={t('learning.language')}
          options={[
            { value: any, label: t('learning.anyLanguage') },
            ...languages.map((language) => ({ value: language, label: languageNames[language] })),
          ]}
          value={filters.language ?? any}
          onChange={(value) => set('language', orNull(value))}
        />
        <NativeSelect
          look="frame"
          label={t('learning.duration')}
          options={[
            { value: any, label: t('learning.anyTime') },
            ...timeLimits.map((limit) => ({
              value: String(limit),
              label: t('learning.upTo', { minutes: format.minutes(limit) }),
            })),
          ]}
          value={filters.upTo === null ? any : String(filters.upTo)}
          onChange={(value) => set('minutes', orNull(value))}
        />
        <NativeSelect
          look="frame"
          label={t('learning.progressFilter')}
          options={[
            { value: any, label: t('learning.anyProgress') },
            ...courseProgresses.map((progress) => ({ value: progress, label: t(progressKeys[progress]) })),
          ]}
          value={filters.progress ?? any}
          onChange={(value) => set('progress', orNull(value))}
        />
      </div>
    </search>
  );
}
