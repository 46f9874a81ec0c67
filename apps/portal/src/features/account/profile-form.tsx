import type { Me } from '@amelie/contract';
import { Button, showToast } from '@amelie/ui';
import { useForm } from 'react-hook-form';
import { lateCheck } from '../../lib/forms/late-check';
import { RefusalNotice } from '../../lib/forms/refusal-notice';
import { useT } from '../../lib/i18n';
import { FactFields } from './fact-fields';
import { NameFields } from './name-fields';
import type { ProfileFormState } from './given-shapes';
import { useChangeProfile } from './queries';

const check = lateCheck(() => import('./given-shapes').then(({ ProfileGiven }) => ProfileGiven));

/** Name, and the facts that the programme counts. Each fact may stay empty. */
export function ProfileForm({ me }: { me: Me }) {
  const t = useT();
  const change = useChangeProfile();
  const { givenName, familyName, country, profession, gender } = me;
  const form: ProfileFormState = useForm({
    resolver: check,
    defaultValues: { givenName, familyName, country, profession, gender },
  });
  const submit = form.handleSubmit((body) =>
    change.mutate({ body }, { onSuccess: () => showToast(t('common.saved')) }),
  );
  return (
    <form noValidate onSubmit={(event) => void submit(event)} className="flex flex-col gap-5">
      <RefusalNotice error={change.error} />
      <NameFields form={form} />
      <FactFields form={form} />
      <div>
        <Button type="submit" pending={change.isPending && t('common.saving')}>
          {t('common.save')}
        </Button>
      </div>
    </form>
  );
}
