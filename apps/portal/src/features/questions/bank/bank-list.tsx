import type { BankEntry } from '@amelie/contract';
import { Checkbox, Link, VisuallyHidden } from '@amelie/ui';
import { useT } from '../../../lib/i18n';
import { EntryFacts } from './entry-facts';

interface BankListProps {
  entries: readonly BankEntry[];
  chosen: ReadonlySet<string>;
  onChoose: (ids: readonly string[], isChosen: boolean) => void;
}

/** The questions found, each with a box to choose it. */
export function BankList({ entries, chosen, onChoose }: BankListProps) {
  const t = useT();
  const here = entries.filter(({ id }) => chosen.has(id)).length;
  const all = entries.map(({ id }) => id);
  return (
    <div className="flex flex-col gap-1">
      <div className="px-4">
        <Checkbox
          isSelected={here === entries.length}
          isIndeterminate={here > 0 && here < entries.length}
          onChange={(isChosen) => onChoose(all, isChosen)}
        >
          {t('bank.choosePage')}
        </Checkbox>
      </div>
      <ul className="overflow-hidden rounded-m border border-line bg-surface">
        {entries.map((entry) => (
          <li key={entry.id} className="flex items-start gap-1 border-t border-line px-4 py-3 first:border-t-0">
            <Checkbox isSelected={chosen.has(entry.id)} onChange={(isChosen) => onChoose([entry.id], isChosen)}>
              <VisuallyHidden>{t('bank.choose', { name: entry.name })}</VisuallyHidden>
            </Checkbox>
            <div className="flex min-w-0 flex-1 flex-col gap-1 py-1.5">
              <h2 className="text-m [overflow-wrap:anywhere]">
                <Link href={`/questions/${entry.id}`} quiet>
                  {entry.name}
                </Link>
              </h2>
              {entry.excerpt !== entry.name && (
                <p lang={entry.language} className="max-w-read [overflow-wrap:anywhere] text-muted">
                  {entry.excerpt}
                </p>
              )}
              <EntryFacts entry={entry} />
            </div>
          </li>
        ))}
      </ul>
    </div>
  );
}
