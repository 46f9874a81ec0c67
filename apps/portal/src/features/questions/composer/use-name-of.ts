import type { AnyQuestion } from '@amelie/contract';
import { useT } from '../../../lib/i18n';
import { withName } from '../editor/draft-faults';

/** What a question is called where many stand: its name, or its words; a new one says that it is new. */
export function useNameOf(): (question: AnyQuestion) => string {
  const t = useT();
  return (question) => withName(question).name || t('authoring.newQuestion');
}
