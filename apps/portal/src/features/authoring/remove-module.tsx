import type { DraftModule } from '@amelie/contract';
import { AlertDialog, Notice, showToast } from '@amelie/ui';
import { useRefusalText } from '../../lib/api';
import { useT } from '../../lib/i18n';
import { useRemoveModule } from './queries';

interface RemoveModuleProps {
  courseId: string;
  module: DraftModule;
  onClose: () => void;
}

/** Asks once: a page or a quiz that is taken out is gone. */
export function RemoveModule({ courseId, module, onClose }: RemoveModuleProps) {
  const t = useT();
  const say = useRefusalText();
  const remove = useRemoveModule();
  const confirm = () =>
    remove.mutate(
      { path: { courseId, moduleId: module.id } },
      {
        onSuccess: () => {
          showToast(t('authoring.removed', { title: module.title }));
          onClose();
        },
      },
    );
  return (
    <AlertDialog
      title={t('authoring.removeTitle', { title: module.title })}
      isOpen
      onOpenChange={(isOpen) => !isOpen && onClose()}
      confirmLabel={t('authoring.removeConfirm')}
      cancelLabel={t('common.cancel')}
      onConfirm={confirm}
      kind="loss"
      pending={remove.isPending && t('common.saving')}
    >
      <p>{t(module.kind === 'package' ? 'authoring.removePackageText' : 'authoring.removeText')}</p>
      {remove.isError && (
        <Notice tone="loss" live="assertive">
          {say(remove.error)}
        </Notice>
      )}
    </AlertDialog>
  );
}
