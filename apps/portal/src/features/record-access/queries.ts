import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import {
  createLrsCredentialMutation,
  listLrsCredentialsOptions,
  listLrsCredentialsQueryKey,
  revokeLrsCredentialMutation,
} from '../../lib/api/generated/@tanstack/react-query.gen';

export const useAccesses = () => useQuery(listLrsCredentialsOptions());

export function useCreateAccess() {
  const client = useQueryClient();
  return useMutation({
    ...createLrsCredentialMutation(),
    // The answer holds the secret: nothing keeps it once the dialog is closed.
    gcTime: 0,
    onSuccess: () => client.invalidateQueries({ queryKey: listLrsCredentialsQueryKey() }),
  });
}

export function useRevokeAccess() {
  const client = useQueryClient();
  return useMutation({
    ...revokeLrsCredentialMutation(),
    onSuccess: () => client.invalidateQueries({ queryKey: listLrsCredentialsQueryKey() }),
  });
}
