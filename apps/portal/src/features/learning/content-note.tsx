import { Notice } from '@amelie/ui';
import { type MessageKey, useT } from '../../lib/i18n';

/** A page module has its note before its text; these stand before a part is opened. `pages`: a package to go through. */
const choiceKeys: Record<'pages' | 'package' | 'quiz', MessageKey> = {
  pages: 'learning.notePages',
  package: 'learning.notePackage',
  quiz: 'learning.noteQuiz',
};

interface ContentNoteProps {
  note: string;
  lang: string;
  kind: keyof typeof choiceKeys;
}

/** Before a package or a quiz that speaks of heavy things: what it speaks of, and that nothing presses. */
export function ContentNote({ note, lang, kind }: ContentNoteProps) {
  const t = useT();
  return (
    <Notice tone="content" title={t('learning.noteTitle')}>
      <p lang={lang}>{note}</p>
      <p>{t(choiceKeys[kind])}</p>
    </Notice>
  );
}
