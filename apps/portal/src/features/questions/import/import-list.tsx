import type { QuestionImport } from '@amelie/contract';
import { Badge, EmptyState, Link } from '@amelie/ui';
import { QueryFace } from '../../../lib/api';
import { useFormat, useT } from '../../../lib/i18n';
import { useQuestionImports } from '../queries';
import { formatNames } from './format-names';

/** Files that were sent, newest first. */
export function ImportList() {
  const t = useT();
  const imports = useQuestionImports();
  return (
    <section className="flex flex-col gap-4">
      <h2>{t('bank.earlierImports')}</h2>
      <QueryFace query={imports}>
        {({ imports: rows }) =>
          rows.length === 0 ? (
            <EmptyState icon="upload" level={3} title={t('bank.noImports')}>
              {t('bank.noImportsText')}
            </EmptyState>
          ) : (
            <ul className="overflow-hidden rounded-m border border-line bg-surface">
              {rows.map((one) => (
                <ImportRow key={one.id} one={one} />
              ))}
            </ul>
          )
        }
      </QueryFace>
    </section>
  );
}

function ImportRow({ one }: { one: QuestionImport }) {
  const t = useT();
  const format = useFormat();
  const { counts } = one;
  const all = counts.understood + counts.changed + counts.leftOut;
  const words = [
    one.format && formatNames[one.format],
    format.bytes(one.bytes),
    format.date(one.receivedAt, 'instant'),
    one.receivedFrom,
    one.state === 'read' && t('bank.takenOf', { taken: counts.taken, count: all }),
  ];
  return (
    <li className="flex flex-wrap items-center gap-x-4 gap-y-1 border-t border-line px-4 py-3 first:border-t-0">
      <div className="min-w-0 flex-1">
        <h3 className="text-m [overflow-wrap:anywhere]">
          <Link href={`/questions/import/${one.id}`} quiet>
            {one.fileName}
          </Link>
        </h3>
        <p className="text-s text-muted [overflow-wrap:anywhere]">{words.filter(Boolean).join(' · ')}</p>
      </div>
      {one.state === 'refused' && (
        <Badge tone="loss" icon="alert">
          {t('bank.refused')}
        </Badge>
      )}
      {one.state === 'received' && <Badge>{t('bank.reading')}</Badge>}
    </li>
  );
}
