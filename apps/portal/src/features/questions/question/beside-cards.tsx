import type { BankQuestion } from '@amelie/contract';
import { Badge, Button, Card, Link } from '@amelie/ui';
import { useState } from 'react';
import { QueryFace } from '../../../lib/api';
import { useT } from '../../../lib/i18n';
import { categoryWay } from '../bank/category-tree';
import { ExportDialog } from '../bank/export-dialog';
import { MoveDialog } from '../bank/move-dialog';
import { useBulkEdit } from '../bank/use-bulk-edit';
import { useLikeQuestions, useQuestionCategories } from '../queries';
import { LikeList } from './like-list';

const noneToClear = () => undefined;

/** Where a question lies, and what else can be done with it. */
export function PlaceCard({ one }: { one: BankQuestion }) {
  const t = useT();
  const { data } = useQuestionCategories();
  const [deed, setDeed] = useState<'move' | 'export' | null>(null);
  const { edit, isPending } = useBulkEdit(noneToClear);
  const way = categoryWay(data?.categories ?? [], one.categoryId);
  const close = () => setDeed(null);
  return (
    <Card title={t('bank.category')}>
      <p className="[overflow-wrap:anywhere]">{way.length > 0 ? way.join(' › ') : t('bank.noCategory')}</p>
      <div className="flex flex-wrap gap-2">
        <Button kind="quiet" size="s" onPress={() => setDeed('move')}>
          {t('bank.move')}
        </Button>
        <Button kind="quiet" size="s" onPress={() => setDeed('export')}>
          {t('bank.export')}
        </Button>
        <Button
          kind="quiet"
          size="s"
          pending={isPending && t('common.saving')}
          onPress={() => edit([one.id], { kind: 'archive', archived: !one.archived })}
        >
          {t(one.archived ? 'bank.bringBack' : 'bank.archive')}
        </Button>
      </div>
      {deed === 'move' && <MoveDialog ids={[one.id]} onClose={close} onMoved={noneToClear} />}
      {deed === 'export' && <ExportDialog from={{ questionIds: [one.id] }} onClose={close} />}
    </Card>
  );
}

/** The quizzes in which a question stands, each with the version that it took. */
export function UsesCard({ one }: { one: BankQuestion }) {
  const t = useT();
  return (
    <Card title={t('bank.uses')}>
      {one.uses.length === 0 ? (
        <p className="text-muted">{t('bank.noUses')}</p>
      ) : (
        <ul className="flex flex-col gap-2">
          {one.uses.map((use) => (
            <li key={use.moduleId} className="flex flex-col gap-0.5">
              <Link href={`/teach/courses/${use.courseId}`}>{`${use.courseTitle} › ${use.moduleTitle}`}</Link>
              <span className="flex flex-wrap items-center gap-2 text-s text-muted">
                {t(`bank.useState.${use.state}`)} · {t('bank.versionNumber', { number: use.version })}
                {use.version < one.version && <Badge tone="caution">{t('bank.olderVersion')}</Badge>}
              </span>
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}

/** What of the bank says the same, or nearly. Nothing when nothing does. */
export function LikeCard({ one }: { one: BankQuestion }) {
  const t = useT();
  const like = useLikeQuestions(one.id);
  if (!like.data || like.data.questions.length === 0) return null;
  return (
    <Card title={t('bank.doubled')}>
      <QueryFace query={like} level={3}>
        {({ questions }) => <LikeList like={questions} beside={one.question} />}
      </QueryFace>
    </Card>
  );
}
