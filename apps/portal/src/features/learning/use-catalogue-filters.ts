import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { isLanguage } from '../../lib/i18n';
import { courseProgresses, type CatalogueFilters } from './course-families';

export const timeLimits = [15, 30, 60] as const;

/**
 * The filters of the catalogue. They stand in the address, so that a reload and the way back keep them. The words that
 * somebody looks for do not: an address stays in a device's history, where they would name the subject.
 */
export function useCatalogueFilters() {
  const [search, setSearch] = useSearchParams();
  const [words, setWords] = useState('');
  const language = search.get('language');
  const filters: CatalogueFilters = {
    words,
    language: isLanguage(language) ? language : null,
    upTo: timeLimits.find((limit) => String(limit) === search.get('minutes')) ?? null,
    progress: courseProgresses.find((progress) => progress === search.get('progress')) ?? null,
  };
  const set = (name: 'language' | 'minutes' | 'progress', value: string | null) => {
    const next = new URLSearchParams(search);
    if (value === null) next.delete(name);
    else next.set(name, value);
    setSearch(next, { replace: true, preventScrollReset: true });
  };
  const clear = () => {
    setWords('');
    setSearch({}, { replace: true, preventScrollReset: true });
  };
  return { filters, set, setWords, clear };
}

export type CatalogueFiltersControl = ReturnType<typeof useCatalogueFilters>;
