import type { StandardPanel } from '@amelie/contract';
import { TextField } from '@amelie/ui';
import { useState } from 'react';
import { FormDialog } from '../../lib/forms/form-dialog';
import { useT } from '../../lib/i18n';
import { type QuizIds, useOpenPanel } from './queries';

interface OpenPanelDialogProps {
  ids: QuizIds;
  onClose: () => void;
  onOpened: (panel: StandardPanel) => void;
}

/** Opens a panel: what it pictures as just good enough comes before all estimates. */
export function OpenPanelDialog({ ids, onClose, onOpened }: OpenPanelDialogProps) {
  const t = useT();
  const open = useOpenPanel(ids);
  const [borderline, setBorderline] = useState('');
  return (
    <FormDialog
      title={t('panels.open')}
      confirmLabel={t('panels.openConfirm')}
      change={open}
      onSubmit={() => open.mutate({ path: ids, body: { borderline } }, { onSuccess: onOpened })}
      onClose={onClose}
    >
      <p>{t('panels.openText')}</p>
      <TextField
        label={t('panels.borderline')}
        hint={t('panels.borderlineHint')}
        lines={4}
        maxLength={2000}
        value={borderline}
        onChange={setBorderline}
        autoFocus
      />
    </FormDialog>
  );
}
