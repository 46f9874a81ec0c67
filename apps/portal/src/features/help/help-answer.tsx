import { Link } from '@amelie/ui';
import type { ReactNode } from 'react';
import { useT, type MessageKey } from '../../lib/i18n';
import { weaveTags } from '../../lib/i18n/weave-tags';

const to = (href: string) =>
  function HelpLink(words: string): ReactNode {
    return <Link href={href}>{words}</Link>;
  };

/** Where the links inside the answers lead. */
const tags = {
  support: to('/support'),
  report: to('/report'),
  forgotten: to('/forgotten-password'),
  you: to('/you'),
  certificates: to('/certificates'),
  teach: to('/teach'),
  imports: to('/imports'),
  people: to('/people'),
  inbox: to('/inbox'),
  reports: to('/reports'),
};

/** An answer, in as many paragraphs as it has. */
export function HelpAnswer({ answer }: { answer: MessageKey }) {
  const t = useT();
  return (
    <>
      {t(answer)
        .split('\n\n')
        .map((paragraph) => (
          <p key={paragraph}>{weaveTags(paragraph, tags)}</p>
        ))}
    </>
  );
}
