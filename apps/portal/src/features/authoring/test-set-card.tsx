import type { CourseDraft, TestSet } from '@amelie/contract';
import { Button, ButtonLink, Card } from '@amelie/ui';
import { useState } from 'react';
import { QueryFace } from '../../lib/api';
import { useT, type Translate } from '../../lib/i18n';
import { TestSetDialog } from './test-set-dialog';
import { useTestSet } from './test-set-queries';

/** Which quizzes of the course measure what is learnt, and the way to what came of it. */
export function TestSetCard({ draft }: { draft: CourseDraft }) {
  const t = useT();
  const set = useTestSet(draft.id);
  const [choosing, setChoosing] = useState(false);
  return (
    <Card
      title={t('authoring.tests.title')}
      actions={
        <>
          <Button kind="quiet" size="s" isDisabled={!set.data} onPress={() => setChoosing(true)}>
            {t('authoring.tests.edit')}
          </Button>
          {draft.published.length > 0 && (
            <ButtonLink kind="quiet" size="s" href={`/evaluations/${draft.id}/gain`}>
              {t('authoring.tests.results')}
            </ButtonLink>
          )}
        </>
      }
    >
      <QueryFace query={set} level={3}>
        {(data) => (
          <>
            <p>{standing(data, draft, t)}</p>
            {choosing && <TestSetDialog draft={draft} initial={data} onClose={() => setChoosing(false)} />}
          </>
        )}
      </QueryFace>
    </Card>
  );
}

function standing(set: TestSet, { modules }: CourseDraft, t: Translate): string {
  const titleOf = (id: string | null) => modules.find((module) => module.id === id)?.title;
  const before = titleOf(set.beforeModuleId);
  const after = titleOf(set.afterModuleId);
  if (before === undefined || after === undefined) return t('authoring.tests.off');
  const words = [
    t('authoring.tests.on', { before, after }),
    titleOf(set.delayedModuleId) !== undefined && t('authoring.tests.onDelayed', { weeks: set.delayWeeks }),
  ];
  return words.filter((word) => word !== false).join(' · ');
}
