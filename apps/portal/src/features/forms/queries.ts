import type { FormStage } from '@amelie/contract';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import {
  getMyFormOptions,
  getMyFormQueryKey,
  saveMyFormMutation,
  sendMyFormMutation,
} from '../../lib/api/generated/@tanstack/react-query.gen';

export interface FormPath {
  courseId: string;
  stage: FormStage;
}

const given = ({ courseId, stage }: FormPath) => ({ path: { courseId }, query: { stage } });

/** Asked anew at every opening and never behind the writer's back: the page holds the answers from then on. */
export const useMyForm = (path: FormPath) =>
  useQuery({ ...getMyFormOptions(given(path)), staleTime: Infinity, gcTime: 0, refetchOnReconnect: false });

export const useKeepForm = () => useMutation(saveMyFormMutation());

/** A form that is sent may bring the certificate: all that was asked before is old then. */
export function useSendForm(path: FormPath) {
  const client = useQueryClient();
  return useMutation({
    ...sendMyFormMutation(),
    onSuccess: ({ certificateId }) => {
      client.setQueryData(getMyFormQueryKey(given(path)), (form) => form && { ...form, state: 'sent', certificateId });
      void client.invalidateQueries({ refetchType: 'none' });
    },
  });
}
