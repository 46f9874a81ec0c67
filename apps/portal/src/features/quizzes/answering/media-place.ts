import type { QuestionMedia } from '@amelie/contract';
import { createContext, useContext } from 'react';

/** Where the file of a question's picture or recording is fetched; null where it can't be. */
export type MediaPlace = (media: QuestionMedia) => string | null;

/** A sitting, a result and a preview fetch them in different places: who shows questions says where. */
export const MediaPlaceContext = createContext<MediaPlace>(() => null);

export const useMediaPlace = (): MediaPlace => useContext(MediaPlaceContext);
