import type { CatalogueEntry, Language } from '@amelie/contract';
import { AlertDialog, Button, ButtonLink, Notice } from '@amelie/ui';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { useRefusalText } from '../../lib/api';
import { languageNames, T, useT } from '../../lib/i18n';
import { useEnrol } from './queries';

interface BeginInLanguageProps {
  /** The same course in another language. */
  entry: CatalogueEntry;
  /** The language of the course that one is in. */
  current: Language;
}

/** The way into the same course in another language, which is named in itself; a new beginning is asked about once. */
export function BeginInLanguage({ entry, current }: BeginInLanguageProps) {
  const [asking, setAsking] = useState(false);
  if (entry.enrolled)
    return (
      <ButtonLink kind="quiet" href={`/courses/${entry.courseId}`}>
        <NamedIn id="learning.goOnIn" language={entry.language} />
      </ButtonLink>
    );
  return (
    <>
      <Button kind="quiet" onPress={() => setAsking(true)}>
        <NamedIn id="learning.beginIn" language={entry.language} />
      </Button>
      <AskOnce entry={entry} current={current} isOpen={asking} onOpenChange={setAsking} />
    </>
  );
}

const inItself = (language: Language) => (words: string) => <span lang={language}>{words}</span>;

function NamedIn({ id, language }: { id: 'learning.goOnIn' | 'learning.beginIn'; language: Language }) {
  return (
    <span>
      <T id={id} values={{ language: languageNames[language] }} tags={{ name: inItself(language) }} />
    </span>
  );
}

interface AskOnceProps extends BeginInLanguageProps {
  isOpen: boolean;
  onOpenChange: (isOpen: boolean) => void;
}

function AskOnce({ entry, current, ...dialog }: AskOnceProps) {
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
