import { Switch, TextField } from '@amelie/ui';
import { useState } from 'react';
import { FormDialog } from '../../lib/forms/form-dialog';
import { useT } from '../../lib/i18n';
import { useAddJudge } from './queries';

interface AddJudgeDialogProps {
  panelId: string;
  /** I am one already. */
  isJudge: boolean;
  onClose: () => void;
}

/** Adds a judge: oneself, or somebody whose estimates one enters. */
export function AddJudgeDialog({ panelId, isJudge, onClose }: AddJudgeDialogProps) {
  const t = useT();
  const add = useAddJudge();
  const [name, setName] = useState('');
  const [qualification, setQualification] = useState('');
  const [isMe, setIsMe] = useState(false);
  const [isTried, setIsTried] = useState(false);
  const submit = () => {
    setIsTried(true);
    if (name.trim() === '') return;
    add.mutate({ path: { panelId }, body: { name, qualification, isMe } }, { onSuccess: onClose });
  };
  return (
    <FormDialog
      title={t('panels.addJudge')}
      confirmLabel={t('panels.addJudgeConfirm')}
      change={add}
      onSubmit={submit}
      onClose={onClose}
    >
      <TextField
        label={t('panels.judgeName')}
        value={name}
        onChange={setName}
        error={isTried && name.trim() === '' && t('panels.judgeNameMissing')}
        maxLength={200}
        autoFocus
      />
      <TextField
        label={t('panels.qualification')}
        hint={t('panels.qualificationHint')}
        value={qualification}
        onChange={setQualification}
        maxLength={300}
      />
      {!isJudge && (
        <Switch isSelected={isMe} onChange={setIsMe}>
          {t('panels.isMe')}
        </Switch>
      )}
    </FormDialog>
  );
}
