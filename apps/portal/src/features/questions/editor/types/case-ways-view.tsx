import type { QuestionOf } from '@amelie/contract';
import { Notice } from '@amelie/ui';
import { useFormat, useT } from '../../../../lib/i18n';
import { caseOverview, type CaseWay } from '../case-ways';

/** All ways through the case as a list, and where one goes nowhere. */
export function CaseWays({ question }: { question: QuestionOf<'branching-case'> }) {
  const t = useT();
  const { ways, hasMore, unreached, deadEnds } = caseOverview(question);
  return (
    <section aria-label={t('editor.ways')} className="flex flex-col gap-3">
      <p className="font-semibold">{t('editor.ways')}</p>
      {[
        ...unreached.map((number) => t('editor.unreached', { number })),
        ...deadEnds.map((end) => t('editor.deadEnd', { ...end })),
      ].map((words) => (
        <Notice key={words} tone="caution">
          {words}
        </Notice>
      ))}
      {ways.length === 0 && <p className="text-s text-muted">{t('editor.noWays')}</p>}
      <ol className="flex flex-col">
        {ways.map((way, place) => (
          <WayLine key={place} way={way} />
        ))}
      </ol>
      {hasMore && <p className="text-s text-muted">{t('editor.moreWays', { count: ways.length })}</p>}
    </section>
  );
}

function WayLine({ way: { stops, score } }: { way: CaseWay }) {
  const t = useT();
  const format = useFormat();
  return (
    <li className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1 border-t border-line py-2 text-s first:border-t-0">
      <span>{stops.map((stop) => t('editor.stop', { ...stop })).join(' → ')}</span>
      <span className="text-muted">{t('editor.wayEarns', { share: format.percent(score) })}</span>
    </li>
  );
}
