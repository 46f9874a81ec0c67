import { useQuery } from '@tanstack/react-query';
import { instanceOptions } from '../../lib/api/generated/@tanstack/react-query.gen';
import { useT } from '../../lib/i18n';

/** Where the quick exit goes: the instance's choice (`{words}` stands for the weather in the reader's language), else a weather search. */
export function useQuickExitTarget(): string {
  const t = useT();
  const { data } = useQuery({ ...instanceOptions(), staleTime: Infinity });
  const words = encodeURIComponent(t('frame.quickExitSearch'));
  const chosen = data?.quickExitTo || 'https://www.google.com/search?q={words}';
  return chosen.replaceAll('{words}', words);
}
