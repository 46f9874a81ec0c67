import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import {
  changePasswordMutation,
  changeProfileMutation,
  completePasswordResetMutation,
  meQueryKey,
  requestPasswordResetMutation,
  signInMutation,
  changeMailChoiceMutation,
  myMailChoicesOptions,
  myMailChoicesQueryKey,
} from '../../lib/api/generated/@tanstack/react-query.gen';
import { changeLanguage, storedLanguage } from '../../lib/i18n';

/** Signs in; whatever was known of somebody else is forgotten. A new device speaks the account's language. */
export function useSignIn() {
  const client = useQueryClient();
  return useMutation({
    ...signInMutation(),
    onSuccess: (me) => {
      client.removeQueries({ type: 'inactive' });
      client.setQueryData(meQueryKey(), me);
      if (!storedLanguage()) void changeLanguage(me.language);
    },
  });
}

/** Asks for the mail with the link. */
export function useRequestReset() {
  return useMutation(requestPasswordResetMutation());
}

/** Sets a new password with the link of the mail. */
export function useCompleteReset() {
  return useMutation(completePasswordResetMutation());
}

/** Changes one's own name, language or facts; what the frame shows changes with it. */
export function useChangeProfile() {
  const client = useQueryClient();
  return useMutation({
    ...changeProfileMutation(),
    onSuccess: (me) => client.setQueryData(meQueryKey(), me),
  });
}

/** Changes one's own password; all other sessions end. */
export function useChangePassword() {
  return useMutation(changePasswordMutation());
}

export const useMailChoices = () => useQuery(myMailChoicesOptions());

export function useChangeMailChoice() {
  const client = useQueryClient();
  return useMutation({
    ...changeMailChoiceMutation(),
    onSuccess: (choices) => client.setQueryData(myMailChoicesQueryKey(), choices),
  });
}
