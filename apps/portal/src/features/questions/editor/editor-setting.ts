import type { Language } from '@amelie/contract';
import { createContext, useContext } from 'react';
import { useT } from '../../../lib/i18n';
import type { DraftFault } from './draft-faults';
import { faultKey } from './fault-words';

interface EditorSetting {
  /** The language in which the question is written. */
  lang: Language;
  faults: readonly DraftFault[];
}

/** What every field of a question's editor needs to know. */
export const EditorSettingContext = createContext<EditorSetting>({ lang: 'en', faults: [] });

export type FieldPath = readonly (string | number)[];

export const useQuestionLanguage = () => useContext(EditorSettingContext).lang;

/** What is wrong at a place of the question, in words; undefined when nothing is. */
export function useFault(path: FieldPath): string | undefined {
  const t = useT();
  const { faults } = useContext(EditorSettingContext);
  const at = path.join('.');
  const fault = faults.find((one) => one.path.join('.') === at);
  return fault && t(faultKey(fault));
}
