import type { CourseInLanguage, Language } from '@amelie/contract';
import { AlertDialog, Notice } from '@amelie/ui';
import { useNavigate } from 'react-router';
import { useRefusalText } from '../../lib/api';
import { languageNames, T, useT } from '../../lib/i18n';
import { useEnrol } from './queries';

const inItself = (language: Language) => (words: string) => <span lang={language}>{words}</span>;

interface AskBeforeLanguageProps {
  /** The same course in another language. */
  entry: CourseInLanguage;
  /** The language of the course that one is in. */
  current: Language;
  isOpen: boolean;
  onOpenChange: (isOpen: boolean) => void;
}

/** A language of a course is an enrolment of its own that begins at the start: asked about once. */
export function AskBeforeLanguage({ entry, current, ...dialog }: AskBeforeLanguageProps) {
  const t = useT();
  const say = useRefusalText();
  const navigate = useNavigate();
  const enrol = useEnrol();
  const { courseId, language } = entry;
  const begin = () => enrol.mutate({ path: { courseId } }, { onSuccess: () => void navigate(`/courses/${courseId}`) });
  return (
    <AlertDialog
      {...dialog}
      title={t('learning.beginAsk')}
      confirmLabel={t('learning.enrol')}
      cancelLabel={t('common.cancel')}
      onConfirm={begin}
      pending={enrol.isPending && t('learning.enrolling')}
    >
      <p>
        <T
          id="learning.beginAskText"
          values={{ language: languageNames[language], current: languageNames[current] }}
          tags={{ new: inItself(language), now: inItself(current) }}
        />
      </p>
      {enrol.isError && (
        <Notice tone="loss" live="assertive">
          {say(enrol.error)}
        </Notice>
      )}
    </AlertDialog>
  );
}
