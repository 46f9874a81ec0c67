import type { CourseDraft, ReviewFlag } from '@amelie/contract';
import { useMutation, useQuery, useQueryClient, type Mutation, type QueryClient } from '@tanstack/react-query';
import {
  addModuleMutation,
  addVariantMutation,
  archiveCourseMutation,
  changeCourseMutation,
  changeDraftPageMutation,
  changeDraftQuizMutation,
  changeModuleMutation,
  changeReviewFlagsMutation,
  copyCourseMutation,
  createCourseMutation,
  getCourseOptions,
  getCourseQueryKey,
  getDraftPageOptions,
  getDraftPageQueryKey,
  getDraftQuizOptions,
  getDraftQuizQueryKey,
  listCoursesOptions,
  listCoursesQueryKey,
  orderModulesMutation,
  previewLaunchMutation,
  publishCourseMutation,
  removeModuleMutation,
  removeVariantMutation,
} from '../../lib/api/generated/@tanstack/react-query.gen';
import { importsQuery } from '../../lib/imports/imports-query';

/** A module of a course, as the routes name it. */
export interface ModulePath {
  courseId: string;
  moduleId: string;
}

const courseKey = (courseId: string) => getCourseQueryKey({ path: { courseId } });

/** Every change of a draft is answered with the whole draft: it is shown at once, and the lists are asked anew. */
function showDraft(client: QueryClient, draft: CourseDraft): void {
  client.setQueryData(courseKey(draft.id), draft);
  void client.invalidateQueries({ queryKey: listCoursesQueryKey() });
}

export const useCourses = () => useQuery(listCoursesOptions());

export const useCourse = (courseId: string) => useQuery(getCourseOptions({ path: { courseId } }));

/** The packages that can be shown by a module: of each the version that learners begin. One that is still being imported appears here by itself. */
export const useReadyPackages = () =>
  useQuery({
    ...importsQuery(),
    select: ({ packages }) => packages.filter(({ state, isCurrent }) => state === 'ready' && isCurrent),
  });

/** Asked anew at every opening and never behind the writer's back: the editor holds the text from then on. */
export const useDraftPage = (path: ModulePath) =>
  useQuery({ ...getDraftPageOptions({ path }), staleTime: Infinity, gcTime: 0, refetchOnReconnect: false });

export const useDraftQuiz = (path: ModulePath) =>
  useQuery({ ...getDraftQuizOptions({ path }), staleTime: Infinity, gcTime: 0, refetchOnReconnect: false });

export function useCreateCourse() {
  const client = useQueryClient();
  return useMutation({ ...createCourseMutation(), onSuccess: (draft) => showDraft(client, draft) });
}

export function useChangeCourse() {
  const client = useQueryClient();
  return useMutation({ ...changeCourseMutation(), onSuccess: (draft) => showDraft(client, draft) });
}

/** The open reviews as they stand right now, also after a change that is still on its way. */
export function useReadReviewFlags(courseId: string): () => ReviewFlag[] {
  const client = useQueryClient();
  return () => client.getQueryData<CourseDraft>(courseKey(courseId))?.reviewFlags ?? [];
}

/** Shows the list before the server has it. Changes of one course go one after the other: each sends the whole list. */
export function useChangeReviewFlags(courseId: string) {
  const client = useQueryClient();
  const key = courseKey(courseId);
  return useMutation({
    ...changeReviewFlagsMutation(),
    scope: { id: `review-flags ${courseId}` },
    onMutate: async ({ body }) => {
      await client.cancelQueries({ queryKey: key });
      client.setQueryData<CourseDraft>(key, (draft) => draft && { ...draft, reviewFlags: body.reviewFlags });
    },
    onSuccess: (draft) => {
      // Another change is waiting its turn: what is on screen is already ahead of this answer.
      if (client.isMutating({ predicate: isReviewChange(courseId) }) <= 1) showDraft(client, draft);
    },
    onError: () => void client.invalidateQueries({ queryKey: key }),
  });
}

const isReviewChange =
  (courseId: string) =>
  ({ options }: Mutation): boolean =>
    options.scope?.id === `review-flags ${courseId}`;

export function useCopyCourse() {
  const client = useQueryClient();
  return useMutation({ ...copyCourseMutation(), onSuccess: (draft) => showDraft(client, draft) });
}

/** Out of the catalogue, or back into it; the draft of an archived course cannot be read. */
export function useArchiveCourse() {
  const client = useQueryClient();
  return useMutation({
    ...archiveCourseMutation(),
    onSuccess: (_done, { path }) => {
      client.removeQueries({ queryKey: courseKey(path.courseId) });
      return client.invalidateQueries({ queryKey: listCoursesQueryKey() });
    },
  });
}

export function useAddModule() {
  const client = useQueryClient();
  return useMutation({ ...addModuleMutation(), onSuccess: (draft) => showDraft(client, draft) });
}

export function useChangeModule() {
  const client = useQueryClient();
  return useMutation({ ...changeModuleMutation(), onSuccess: (draft) => showDraft(client, draft) });
}

export function useRemoveModule() {
  const client = useQueryClient();
  return useMutation({ ...removeModuleMutation(), onSuccess: (draft) => showDraft(client, draft) });
}

export function useAddVariant() {
  const client = useQueryClient();
  return useMutation({ ...addVariantMutation(), onSuccess: (draft) => showDraft(client, draft) });
}

export function useRemoveVariant() {
  const client = useQueryClient();
  return useMutation({ ...removeVariantMutation(), onSuccess: (draft) => showDraft(client, draft) });
}

/** Shows the new order before the server has it; what the server says about it wins. */
export function useOrderModules() {
  const client = useQueryClient();
  return useMutation({
    ...orderModulesMutation(),
    onMutate: async ({ path, body }) => {
      const key = courseKey(path.courseId);
      await client.cancelQueries({ queryKey: key });
      client.setQueryData<CourseDraft>(key, (draft) => {
        if (!draft) return draft;
        const place = (id: string) => body.moduleIds.indexOf(id);
        return { ...draft, modules: [...draft.modules].sort((one, other) => place(one.id) - place(other.id)) };
      });
    },
    onSuccess: (draft) => showDraft(client, draft),
    onError: (_error, { path }) => void client.invalidateQueries({ queryKey: courseKey(path.courseId) }),
  });
}

export function usePublishCourse() {
  const client = useQueryClient();
  return useMutation({
    ...publishCourseMutation(),
    onSuccess: (draft) => showDraft(client, draft),
    onError: (_error, { path }) => void client.invalidateQueries({ queryKey: courseKey(path.courseId) }),
  });
}

export function useSavePage(path: ModulePath) {
  const client = useQueryClient();
  return useMutation({
    ...changeDraftPageMutation(),
    onSuccess: (_saved, { body }) => {
      client.setQueryData(getDraftPageQueryKey({ path }), body);
      void client.invalidateQueries({ queryKey: courseKey(path.courseId) });
    },
  });
}

export function useSaveQuiz(path: ModulePath) {
  const client = useQueryClient();
  return useMutation({
    ...changeDraftQuizMutation(),
    onSuccess: (_saved, { body }) => {
      client.setQueryData(getDraftQuizQueryKey({ path }), body);
      void client.invalidateQueries({ queryKey: courseKey(path.courseId) });
    },
  });
}

/** Opens a package as a learner would see it: the player is a document of its own. */
export const usePreviewPackage = () =>
  useMutation({ ...previewLaunchMutation(), onSuccess: ({ playerUrl }) => location.assign(playerUrl) });
