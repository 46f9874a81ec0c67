import type { BankEntry } from '@amelie/contract';
import { Badge } from '@amelie/ui';
import { useT } from '../../../lib/i18n';

/** Type, languages, tags and what is missing, in one line. */
export function EntryFacts({ entry }: { entry: BankEntry }) {
  const t = useT();
  const words = [
    t(`editor.type.${entry.type}`),
    entry.languages.map((one) => one.toUpperCase()).join(' · '),
    entry.quizzes > 0 && t('bank.inQuizzes', { count: entry.quizzes }),
    entry.version > 1 && t('bank.versionNumber', { number: entry.version }),
  ];
  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-1.5">
      <p className="text-s text-muted">{words.filter(Boolean).join(' · ')}</p>
      {entry.faults > 0 && (
        <Badge tone="caution" icon="alert">
          {t('bank.faults', { count: entry.faults })}
        </Badge>
      )}
      {!entry.hasSource && <Badge>{t('bank.noSource')}</Badge>}
      {entry.archived && <Badge>{t('bank.archived')}</Badge>}
      {entry.tags.map((tag) => (
        <Badge key={tag} tone="primary">
          {tag}
        </Badge>
      ))}
    </div>
  );
}
