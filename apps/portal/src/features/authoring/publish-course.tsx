import type { CourseDraft } from '@amelie/contract';
import { AlertDialog, Button, Notice, showToast } from '@amelie/ui';
import { useState } from 'react';
import { useRefusalText } from '../../lib/api';
import { useT } from '../../lib/i18n';
import { usePublishCourse } from './queries';

/** Freezes the draft as the next version, after one question that says what it means for learners. */
export function PublishCourse({ draft }: { draft: CourseDraft }) {
  const t = useT();
  const say = useRefusalText();
  const publish = usePublishCourse();
  const [asking, setAsking] = useState(false);
  const someStay = draft.published.some(({ learners }) => learners !== 0);
  const confirm = () =>
    publish.mutate(
      { path: { courseId: draft.id } },
      {
        onSuccess: () => showToast(t('authoring.published', { number: draft.number })),
        onSettled: () => setAsking(false),
      },
    );
  return (
    <div className="flex flex-col items-start gap-3">
      {publish.isError && (
        <Notice tone="loss" live="assertive">
          {say(publish.error)}
        </Notice>
      )}
      <Button onPress={() => setAsking(true)}>{t('authoring.publish', { number: draft.number })}</Button>
      <AlertDialog
        title={t('authoring.publishTitle', { number: draft.number })}
        isOpen={asking}
        onOpenChange={setAsking}
        confirmLabel={t('authoring.publish', { number: draft.number })}
        cancelLabel={t('common.cancel')}
        onConfirm={confirm}
        pending={publish.isPending && t('authoring.publishing')}
      >
        <p>{t('authoring.publishText')}</p>
        {someStay && <p>{t('authoring.publishStay')}</p>}
        {draft.reviewFlags.length > 0 && <p>{t('authoring.publishDraft', { count: draft.reviewFlags.length })}</p>}
      </AlertDialog>
    </div>
  );
}
