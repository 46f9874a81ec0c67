import type { NewStart, OutlineModule, StaffWord, Waiver } from '@amelie/contract';
import { useFormat, useT } from '../../lib/i18n';

/** So many titles are named; that there are more is said. */
const mostNamed = 5;

/** Staff have said something about a part: there is something to read. */
export const hasStaffActs = ({ staffWord, waivers, newStart }: OutlineModule): boolean =>
  staffWord !== null || waivers.length > 0 || newStart !== null;

/** What staff have recorded about a part, each with its reason: a result, parts that count as done, a new start. */
export function StaffActs({ module: { staffWord, waivers, newStart } }: { module: OutlineModule }) {
  // Whoever set the part back for a new start has said why only once.
  const isSaid = newStart?.keepsResult === false && staffWord?.state === 'in-progress';
  return (
    <>
      {staffWord && !isSaid && <Result staffWord={staffWord} />}
      {waivers.map((waiver) => (
        <Waived key={waiver.at} waiver={waiver} />
      ))}
      {newStart && <Anew newStart={newStart} />}
    </>
  );
}

function Line({ words, reason }: { words: string; reason: string }) {
  return (
    <span className="mt-0.5 block [overflow-wrap:anywhere]">
      {words}
      {reason && ` · ${reason}`}
    </span>
  );
}

function Result({ staffWord: { at, reason } }: { staffWord: StaffWord }) {
  const t = useT();
  const format = useFormat();
  return <Line words={t('learning.still.byStaff', { date: format.date(at, 'short') })} reason={reason} />;
}

function Waived({ waiver: { at, titles, reason } }: { waiver: Waiver }) {
  const t = useT();
  const format = useFormat();
  const words = t('learning.still.waived', {
    date: format.date(at, 'short'),
    titles: titles.slice(0, mostNamed).join(', '),
    more: Math.max(0, titles.length - mostNamed),
  });
  return <Line words={words} reason={reason} />;
}

function Anew({ newStart: { keepsResult, at, reason } }: { newStart: NewStart }) {
  const t = useT();
  const format = useFormat();
  const key = keepsResult ? 'learning.still.newStart' : 'learning.still.newStartAgain';
  return <Line words={t(key, { date: format.date(at, 'short') })} reason={reason} />;
}
