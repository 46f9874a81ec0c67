import type { Role } from '@amelie/contract';
import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import {
  changePersonMutation,
  createPersonMutation,
  listPeopleOptions,
  listPeopleQueryKey,
} from '../../lib/api/generated/@tanstack/react-query.gen';

/** One page of people; while the next one comes, the last one stays. */
export const usePeople = (search: string, role: Role | null, page: number) =>
  useQuery({
    ...listPeopleOptions({ query: { search, page, ...(role ? { role } : {}) } }),
    placeholderData: keepPreviousData,
  });

/** Every search and page of the list is asked anew. */
function useListChanged() {
  const client = useQueryClient();
  const [{ _id }] = listPeopleQueryKey();
  return () => client.invalidateQueries({ predicate: ({ queryKey: [key] }) => isOf(key, _id) });
}

function isOf(key: unknown, id: string): boolean {
  return typeof key === 'object' && key !== null && '_id' in key && key._id === id;
}

export function useCreatePerson() {
  const onSuccess = useListChanged();
  return useMutation({ ...createPersonMutation(), onSuccess });
}

export function useChangePerson() {
  const onSuccess = useListChanged();
  return useMutation({ ...changePersonMutation(), onSuccess });
}
