import type { Language } from '@amelie/contract';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { changeProfileMutation, meQueryKey } from '../lib/api/generated/@tanstack/react-query.gen';
import { useMe } from '../lib/me/use-me';

/** Remembers the chosen language with the account too (mails, certificates), when somebody is signed in. */
export function useKeepLanguage(): (language: Language) => void {
  const me = useMe();
  const client = useQueryClient();
  const change = useMutation({
    ...changeProfileMutation(),
    onSuccess: (changed) => client.setQueryData(meQueryKey(), changed),
  });
  return (language) => {
    if (me.data && me.data.language !== language) change.mutate({ body: { language } });
  };
}
