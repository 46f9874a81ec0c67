import { useFormat, useT } from '../../lib/i18n';
import { QueryFace } from '../../lib/api';
import { useTraceText } from './learner-words';
import { useTrace } from './queries';

/** What happened in one part, in time order and plain words. */
export function TraceList({ enrolmentId, moduleId }: { enrolmentId: string; moduleId: string }) {
  const t = useT();
  const format = useFormat();
  const say = useTraceText();
  const trace = useTrace({ enrolmentId, moduleId });
  return (
    <QueryFace query={trace}>
      {({ entries }) =>
        entries.length === 0 ? (
          <p className="text-s text-muted">{t('learners.trace.none')}</p>
        ) : (
          <ol className="flex flex-col">
            {entries.map((entry, place) => (
              <li
                key={place}
                className="grid gap-x-4 gap-y-0.5 border-t border-line py-2 text-s first:border-t-0 sm:grid-cols-[11rem_1fr]"
              >
                <time dateTime={entry.at} className="text-muted">
                  {format.date(entry.at, 'instant')}
                </time>
                <span className="[overflow-wrap:anywhere]">
                  {say(entry)}
                  {entry.what !== 'said' && entry.part && <span className="block text-muted">{entry.part}</span>}
                  {entry.reason && (
                    <span className="block text-muted">{t('learners.trace.reason', { reason: entry.reason })}</span>
                  )}
                </span>
              </li>
            ))}
          </ol>
        )
      }
    </QueryFace>
  );
}
