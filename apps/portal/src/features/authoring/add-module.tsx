import { moduleKinds, type ModuleKind } from '@amelie/contract';
import { Menu, TextField } from '@amelie/ui';
import { useState } from 'react';
import { useT } from '../../lib/i18n';
import { FormDialog } from '../../lib/forms/form-dialog';
import { kindIcon, kindKey } from './module-words';
import { PackageSelect } from './package-select';
import { useAddModule } from './queries';

/** A page, a package or a quiz at the end of the course. */
export function AddModule({ courseId }: { courseId: string }) {
  const t = useT();
  const [kind, setKind] = useState<ModuleKind | null>(null);
  return (
    <>
      <div className="self-start rounded-m border border-edge">
        <Menu
          label={t('authoring.addModule')}
          icon="plus"
          showLabel
          entries={moduleKinds.map((one) => ({
            id: one,
            label: t(kindKey(one)),
            icon: kindIcon[one],
            onAction: () => setKind(one),
          }))}
        />
      </div>
      {kind && <AddModuleDialog courseId={courseId} kind={kind} onClose={() => setKind(null)} />}
    </>
  );
}

interface AddModuleDialogProps {
  courseId: string;
  kind: ModuleKind;
  onClose: () => void;
}

const dialogTitle = {
  page: 'authoring.addPage',
  package: 'authoring.addPackage',
  quiz: 'authoring.addQuiz',
} as const satisfies Record<ModuleKind, string>;

function AddModuleDialog({ courseId, kind, onClose }: AddModuleDialogProps) {
  const t = useT();
  const add = useAddModule();
  const [title, setTitle] = useState('');
  const [packageId, setPackageId] = useState<string | null>(null);
  const [wasSent, setWasSent] = useState(false);
  const submit = () => {
    setWasSent(true);
    if (title.trim() === '') return;
    const body = { kind, title, ...(packageId ? { packageId } : {}) };
    add.mutate({ path: { courseId }, body }, { onSuccess: onClose });
  };
  return (
    <FormDialog
      title={t(dialogTitle[kind])}
      confirmLabel={t('authoring.add')}
      change={add}
      onSubmit={submit}
      onClose={onClose}
    >
      {kind === 'package' && (
        <PackageSelect
          value={packageId}
          onChange={(chosen) => {
            setPackageId(chosen.id);
            if (title.trim() === '') setTitle(chosen.title ?? chosen.fileName);
          }}
        />
      )}
      <TextField
        label={t('authoring.moduleTitle')}
        hint={t('authoring.moduleTitleHint')}
        value={title}
        onChange={setTitle}
        maxLength={200}
        error={wasSent && title.trim() === '' && t('authoring.titleMissing')}
        autoFocus={kind !== 'package'}
      />
    </FormDialog>
  );
}
