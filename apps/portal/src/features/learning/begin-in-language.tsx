import type { CourseInLanguage, Language } from '@amelie/contract';
import { Button, ButtonLink } from '@amelie/ui';
import { lazy, Suspense, useState } from 'react';
import { languageNames, T } from '../../lib/i18n';

/** Fetched when somebody asks for it: the page is read far more often than a second language is begun. */
const AskBeforeLanguage = lazy(() =>
  import('./ask-before-language').then((file) => ({ default: file.AskBeforeLanguage })),
);

interface BeginInLanguageProps {
  /** The same course in another language. */
  entry: CourseInLanguage;
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
      {asking && (
        <Suspense fallback={null}>
          <AskBeforeLanguage entry={entry} current={current} isOpen onOpenChange={setAsking} />
        </Suspense>
      )}
    </>
  );
}

const inItself = (language: Language) => (words: string) => (
  <span lang={language} data-language-name>
    {words}
  </span>
);

function NamedIn({ id, language }: { id: 'learning.goOnIn' | 'learning.beginIn'; language: Language }) {
  return (
    <span>
      <T id={id} values={{ language: languageNames[language] }} tags={{ name: inItself(language) }} />
    </span>
  );
}
