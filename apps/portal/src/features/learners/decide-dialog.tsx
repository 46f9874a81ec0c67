import type { FollowedModule } from '@amelie/contract';
import { RadioCards, showToast, TextField } from '@amelie/ui';
import { useState } from 'react';
import { FormDialog } from '../../lib/forms/form-dialog';
import { useT } from '../../lib/i18n';
import { useDecide, useUndo } from './queries';

export interface Deciding {
  what: 'confirm' | 'set' | 'undo';
  module: FollowedModule;
}

interface DecideDialogProps {
  enrolmentId: string;
  deciding: Deciding;
  onClose: () => void;
}

type State = 'completed' | 'failed' | 'in-progress';

const titles = { confirm: 'learners.confirmTitle', set: 'learners.recordTitle', undo: 'learners.undoTitle' } as const;
const texts = { confirm: 'learners.confirmText', set: 'learners.recordText', undo: 'learners.undoText' } as const;
const buttons = { confirm: 'learners.confirm', set: 'common.save', undo: 'learners.undo' } as const;

/** Sends what was decided; the page then reads the learner anew. */
function useDeciding(enrolmentId: string, { what, module }: Deciding, onClose: () => void) {
  const t = useT();
  const [decide, undo] = [useDecide(), useUndo()];
  const path = { enrolmentId, moduleId: module.id };
  const onSuccess = () => {
    showToast(t('common.saved'));
    onClose();
  };
  const send = (state: State, reason: string) => {
    if (what === 'undo') return undo.mutate({ path }, { onSuccess });
    const confirmed = { kind: 'confirmed', state: 'completed', reason } as const;
    const body = what === 'confirm' ? confirmed : ({ kind: 'set', state, reason } as const);
    decide.mutate({ path, body }, { onSuccess });
  };
  return { isPending: decide.isPending || undo.isPending, error: decide.error ?? undo.error, send };
}

/** Confirms a part, records its state with a reason, or takes the last decision back. Each is recorded. */
export function DecideDialog({ enrolmentId, deciding: { what, module }, onClose }: DecideDialogProps) {
  const t = useT();
  const { isPending, error, send } = useDeciding(enrolmentId, { what, module }, onClose);
  const [state, setState] = useState<State>('completed');
  const [reason, setReason] = useState('');
  const [wasSent, setWasSent] = useState(false);
  const isMissing = what === 'set' && reason.trim() === '';
  const save = () => {
    setWasSent(true);
    if (!isMissing) send(state, reason.trim());
  };
  return (
    <FormDialog
      title={t(titles[what], { title: module.title })}
      confirmLabel={t(buttons[what])}
      change={{ isPending, error }}
      onSubmit={save}
      onClose={onClose}
    >
      <p>{t(texts[what])}</p>
      {what === 'set' && <StateChoice value={state} onChange={setState} />}
      {what !== 'undo' && (
        <TextField
          label={t('learners.reason')}
          mark={what === 'confirm' ? t('common.optional') : undefined}
          hint={t('learners.reasonHint')}
          lines={3}
          maxLength={500}
          value={reason}
          onChange={setReason}
          error={wasSent && isMissing && t('refusals.reason-missing')}
        />
      )}
    </FormDialog>
  );
}

function StateChoice({ value, onChange }: { value: State; onChange: (state: State) => void }) {
  const t = useT();
  return (
    <RadioCards<State>
      label={t('learners.newState')}
      options={[
        { value: 'completed', label: t('learners.state.completed') },
        { value: 'failed', label: t('learners.state.failed') },
        { value: 'in-progress', label: t('learners.startAnew') },
      ]}
      value={value}
      onChange={onChange}
    />
  );
}
