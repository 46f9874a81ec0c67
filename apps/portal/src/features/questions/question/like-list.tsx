import type { AnyQuestion, LikeQuestion } from '@amelie/contract';
import { Button, Link } from '@amelie/ui';
import { useState } from 'react';
import { QueryFace } from '../../../lib/api';
import { useFormat, useT } from '../../../lib/i18n';
import { useQuestion } from '../queries';
import { QuestionRead } from '../question-read';

interface LikeListProps {
  like: readonly LikeQuestion[];
  /** The question that they are like. */
  beside: AnyQuestion;
}

/** Questions of the bank that say the same or nearly the same, each side by side with this one when it is asked for. */
export function LikeList({ like, beside }: LikeListProps) {
  if (like.length === 0) return null;
  return (
    <ul className="flex flex-col gap-2">
      {like.map((one) => (
        <LikeRow key={one.id} one={one} beside={beside} />
      ))}
    </ul>
  );
}

function LikeRow({ one, beside }: { one: LikeQuestion; beside: AnyQuestion }) {
  const t = useT();
  const format = useFormat();
  const [isOpen, setOpen] = useState(false);
  const { name } = one;
  return (
    <li className="flex flex-col gap-2">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <p className="min-w-0 text-s [overflow-wrap:anywhere]">
          {one.same ? t('bank.sameAs', { name }) : t('bank.likeTo', { name, share: format.percent(one.likeness) })}
        </p>
        <Button
          kind="plain"
          size="s"
          aria-expanded={isOpen}
          aria-label={t('bank.compareWith', { name })}
          onPress={() => setOpen(!isOpen)}
        >
          {t('bank.compare')}
        </Button>
      </div>
      {isOpen && <SideBySide id={one.id} beside={beside} />}
    </li>
  );
}

function SideBySide({ id, beside }: { id: string; beside: AnyQuestion }) {
  const t = useT();
  const query = useQuestion(id);
  return (
    <QueryFace query={query} level={3}>
      {({ question }) => (
        <div className="grid gap-4 md:grid-cols-2">
          <div className="flex flex-col gap-2 rounded-s bg-sunken p-3">
            <h3 className="text-s font-semibold">{t('bank.thisOne')}</h3>
            <QuestionRead question={beside} short />
          </div>
          <div className="flex flex-col gap-2 rounded-s bg-sunken p-3">
            <h3 className="text-s font-semibold">{t('bank.inTheBank')}</h3>
            <QuestionRead question={question} short />
            <p>
              <Link href={`/questions/${id}`}>{t('bank.openIt')}</Link>
            </p>
          </div>
        </div>
      )}
    </QueryFace>
  );
}
