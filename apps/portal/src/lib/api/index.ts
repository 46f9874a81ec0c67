export { FailureFace, QueryFace } from './query-face';
export { queryClient } from './query-client';
export { isRefusal, RefusalError, type FailureCode } from './refusal-error';
export { useRefusalText } from './use-refusal-text';
