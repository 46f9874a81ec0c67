import { RadioCards, showToast } from '@amelie/ui';
import { useState } from 'react';
import { FormDialog } from '../../lib/forms/form-dialog';
import { useT } from '../../lib/i18n';
import { useRegisterAnew } from './queries';
import { ReasonField, useReason } from './reason-field';

interface RegisterAnewDialogProps {
  path: { enrolmentId: string; moduleId: string };
  title: string;
  onClose: () => void;
}

type Result = 'stays' | 'goes';

/** Has a cmi5 course begin anew for a learner: it is said first what stays and what begins anew. */
export function RegisterAnewDialog({ path, title, onClose }: RegisterAnewDialogProps) {
  const t = useT();
  const anew = useRegisterAnew();
  const reason = useReason();
  const [result, setResult] = useState<Result>('stays');
  const onSuccess = () => {
    showToast(t('common.saved'));
    onClose();
  };
  const send = (words: string) =>
    anew.mutate({ path, body: { keepsResult: result === 'stays', reason: words } }, { onSuccess });
  return (
    <FormDialog
      title={t('learners.units.anewTitle', { title })}
      confirmLabel={t('learners.units.anew')}
      change={anew}
      onSubmit={() => reason.submit(send)}
      onClose={onClose}
    >
      <WhatHappens />
      <RadioCards<Result>
        label={t('learners.units.result')}
        options={[
          { value: 'stays', label: t('learners.units.resultStays') },
          { value: 'goes', label: t('learners.units.resultGoes') },
        ]}
        value={result}
        onChange={setResult}
      />
      <ReasonField {...reason.field} />
    </FormDialog>
  );
}

function WhatHappens() {
  const t = useT();
  return (
    <div className="flex flex-col gap-3">
      <dl className="flex flex-col gap-3">
        <div>
          <dt className="font-semibold">{t('learners.units.anewStays')}</dt>
          <dd>{t('learners.units.anewStaysText')}</dd>
        </div>
        <div>
          <dt className="font-semibold">{t('learners.units.anewBegins')}</dt>
          <dd>{t('learners.units.anewBeginsText')}</dd>
        </div>
      </dl>
      <p>{t('learners.units.anewWhen')}</p>
    </div>
  );
}
