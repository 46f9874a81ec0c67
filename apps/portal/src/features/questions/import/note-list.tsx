import type { ImportNote } from '@amelie/contract';
import { useT } from '../../../lib/i18n';

/** What was changed or left out, each with its line and what stood there. */
export function NoteList({ notes }: { notes: readonly ImportNote[] }) {
  const t = useT();
  if (notes.length === 0) return null;
  return (
    <ul className="flex flex-col gap-1 text-s">
      {notes.map(({ code, line, found }, index) => (
        <li key={index} className="[overflow-wrap:anywhere]">
          {line !== null && <span className="font-medium">{t('bank.line', { line })} </span>}
          {t(`bank.note.${code}`)}
          {found !== '' && <span className="text-muted"> {t('bank.found', { found })}</span>}
        </li>
      ))}
    </ul>
  );
}
