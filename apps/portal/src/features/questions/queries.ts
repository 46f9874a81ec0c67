import type { BankSearch } from '@amelie/contract';
import { keepPreviousData, useMutation, useQuery, useQueryClient, type QueryClient } from '@tanstack/react-query';
import {
  changeQuestionCategoryMutation,
  createQuestionCategoryMutation,
  createQuestionMutation,
  discardQuestionImportMutation,
  editQuestionsMutation,
  exportQuestionsMutation,
  findLikeQuestionsOptions,
  findQuestionsOptions,
  getQuestionImportOptions,
  getQuestionImportQueryKey,
  getQuestionOptions,
  getQuestionQueryKey,
  getQuestionVersionOptions,
  keepQuestionMediaMutation,
  listQuestionCategoriesOptions,
  listQuestionImportsOptions,
  listQuestionLabelsOptions,
  listQuestionVersionsOptions,
  removeQuestionCategoryMutation,
  restoreQuestionVersionMutation,
  reviewQuestionImportOptions,
  saveQuestionMutation,
  takeQuestionsMutation,
} from '../../lib/api/generated/@tanstack/react-query.gen';
import { undoQuestionEdit } from '../../lib/api/generated/sdk.gen';

/** What shows questions of the bank: lists, categories, labels, versions, likenesses, reviews. */
const shown = new Set([
  'findQuestions',
  'listQuestionCategories',
  'listQuestionLabels',
  'listQuestionVersions',
  'findLikeQuestions',
  'getQuestion',
  'getQuestionImport',
  'reviewQuestionImport',
  'listQuestionImports',
]);

const forgetBank = (client: QueryClient, except?: string) =>
  client.invalidateQueries({
    predicate: ({ queryKey: [key] }) =>
      typeof key === 'object' &&
      key !== null &&
      '_id' in key &&
      typeof key._id === 'string' &&
      key._id !== except &&
      shown.has(key._id),
  });

export type Search = Partial<BankSearch>;

/** Questions that fit; the earlier ones stay in sight while others are fetched. */
export const useQuestions = (query: Search) =>
  useQuery({ ...findQuestionsOptions({ query }), placeholderData: keepPreviousData, staleTime: 0 });

export const useQuestionCategories = () => useQuery(listQuestionCategoriesOptions());

export const useQuestionLabels = () => useQuery(listQuestionLabelsOptions());

export const useQuestion = (questionId: string) =>
  useQuery({
    ...getQuestionOptions({ path: { questionId } }),
    enabled: questionId !== '',
    refetchOnWindowFocus: false,
  });

export const useQuestionVersions = (questionId: string) =>
  useQuery(listQuestionVersionsOptions({ path: { questionId } }));

export const useQuestionVersion = (questionId: string, version: number) =>
  useQuery(getQuestionVersionOptions({ path: { questionId, version } }));

export const useLikeQuestions = (questionId: string) => useQuery(findLikeQuestionsOptions({ path: { questionId } }));

/** Each changes the bank: what shows it is fetched anew. */
function useBankChange() {
  const client = useQueryClient();
  return { onSuccess: () => void forgetBank(client) };
}

export const useCreateCategory = () => useMutation({ ...createQuestionCategoryMutation(), ...useBankChange() });
export const useChangeCategory = () => useMutation({ ...changeQuestionCategoryMutation(), ...useBankChange() });
export const useRemoveCategory = () => useMutation({ ...removeQuestionCategoryMutation(), ...useBankChange() });
export const useCreateQuestion = () => useMutation({ ...createQuestionMutation(), ...useBankChange() });
export const useEditQuestions = () => useMutation({ ...editQuestionsMutation(), ...useBankChange() });
export const useExportQuestions = () => useMutation(exportQuestionsMutation());
export const useDiscardImport = () => useMutation({ ...discardQuestionImportMutation(), ...useBankChange() });

/** A saved question is the newest that anybody has: it need not be fetched again. */
function useSavedQuestion() {
  const client = useQueryClient();
  return {
    onSuccess: (saved: { id: string }) => {
      client.setQueryData(getQuestionQueryKey({ path: { questionId: saved.id } }), saved);
      void forgetBank(client, 'getQuestion');
    },
  };
}

export const useSaveQuestion = () => useMutation({ ...saveQuestionMutation(), ...useSavedQuestion() });
export const useRestoreVersion = () => useMutation({ ...restoreQuestionVersionMutation(), ...useSavedQuestion() });

/** Takes an edit of many back; for the button of a message, which outlives the page. */
export function useUndoEdit() {
  const client = useQueryClient();
  return async (editId: string) => {
    const { data } = await undoQuestionEdit({ path: { editId }, throwOnError: true });
    await forgetBank(client);
    return data;
  };
}

export const useKeepMedia = () => useMutation(keepQuestionMediaMutation());

export const useQuestionImports = () => useQuery({ ...listQuestionImportsOptions(), staleTime: 0 });

const everySecond = 1000;

/** One file of questions; asked again every second until it is read. */
export const useQuestionImport = (importId: string) =>
  useQuery({
    ...getQuestionImportOptions({ path: { importId } }),
    refetchInterval: ({ state }) => (state.data?.state === 'received' ? everySecond : false),
  });

export type Shown = 'all' | 'understood' | 'changed' | 'left-out' | 'there';

export const useImportReview = (importId: string, show: Shown, page: number) =>
  useQuery({
    ...reviewQuestionImportOptions({ path: { importId }, query: { show, page } }),
    placeholderData: keepPreviousData,
  });

export function useTakeQuestions() {
  const client = useQueryClient();
  return useMutation({
    ...takeQuestionsMutation(),
    onSuccess: (taken, { path }) => {
      client.setQueryData(getQuestionImportQueryKey({ path }), taken);
      void forgetBank(client, 'getQuestionImport');
    },
  });
}
