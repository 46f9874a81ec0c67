import { useMemo } from 'react';
import { formatsOf, type Formats } from './format';
import { useLanguage } from './use-t';

/** `const format = useFormat(); format.date(at)`, `.number`, `.percent`, `.minutes`, `.relative`, `.bytes`, `.compare`. */
export function useFormat(): Formats {
  const language = useLanguage();
  return useMemo(() => formatsOf(language), [language]);
}
