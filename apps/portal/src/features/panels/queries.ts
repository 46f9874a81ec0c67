import type { StandardPanel } from '@amelie/contract';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import {
  addJudgeMutation,
  getPanelOptions,
  getPanelQueryKey,
  listPanelsOptions,
  listPanelsQueryKey,
  openPanelMutation,
  removeJudgeMutation,
  saveRatingsMutation,
  takePassMarkMutation,
} from '../../lib/api/generated/@tanstack/react-query.gen';

export interface QuizIds {
  courseId: string;
  moduleId: string;
}

export const usePanels = (path: QuizIds) => useQuery(listPanelsOptions({ path }));

export const usePanel = (panelId: string) => useQuery(getPanelOptions({ path: { panelId } }));

export function useOpenPanel(path: QuizIds) {
  const client = useQueryClient();
  return useMutation({
    ...openPanelMutation(),
    onSuccess: () => client.invalidateQueries({ queryKey: listPanelsQueryKey({ path }) }),
  });
}

/** Each change answers with the whole panel: it stands at once. */
function useKeep() {
  const client = useQueryClient();
  return (panel: StandardPanel) => {
    client.setQueryData(getPanelQueryKey({ path: { panelId: panel.id } }), panel);
  };
}

export const useAddJudge = () => useMutation({ ...addJudgeMutation(), onSuccess: useKeep() });
export const useRemoveJudge = () => useMutation({ ...removeJudgeMutation(), onSuccess: useKeep() });
export const useSaveRatings = () => useMutation({ ...saveRatingsMutation(), onSuccess: useKeep() });
export const useTakePassMark = () => useMutation({ ...takePassMarkMutation(), onSuccess: useKeep() });
