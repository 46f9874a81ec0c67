import { ReviewFlag, reviewers } from '@amelie/contract';
import { NativeSelect, TextField } from '@amelie/ui';
import { zodResolver } from '@hookform/resolvers/zod';
import { Controller, useForm, type Control } from 'react-hook-form';
import { useT } from '../../lib/i18n';
import { FormDialog } from '../../lib/forms/form-dialog';
import { reviewerKey } from './module-words';

interface AddReviewFlagProps {
  change: { isPending: boolean; error: unknown };
  onAdd: (flag: ReviewFlag) => void;
  onClose: () => void;
}

/** Who has to look at what, and where it stands. */
export function AddReviewFlag({ change, onAdd, onClose }: AddReviewFlagProps) {
  const t = useT();
  const form = useForm<ReviewFlag>({
    resolver: zodResolver(ReviewFlag),
    defaultValues: { reviewer: 'clinician', what: '', where: '' },
  });
  return (
    <FormDialog
      title={t('authoring.addReview')}
      confirmLabel={t('authoring.add')}
      change={change}
      onSubmit={() => void form.handleSubmit(onAdd)()}
      onClose={onClose}
    >
      <ReviewFlagFields control={form.control} />
    </FormDialog>
  );
}

function ReviewFlagFields({ control }: { control: Control<ReviewFlag> }) {
  const t = useT();
  return (
    <>
      <Controller
        name="reviewer"
        control={control}
        render={({ field }) => (
          <NativeSelect
            label={t('authoring.reviewerLabel')}
            options={reviewers.map((value) => ({ value, label: t(reviewerKey(value)) }))}
            value={field.value}
            onChange={field.onChange}
          />
        )}
      />
      <Controller
        name="what"
        control={control}
        render={({ field, fieldState }) => (
          <TextField
            {...field}
            label={t('authoring.reviewWhat')}
            lines={3}
            maxLength={500}
            error={fieldState.error && t('authoring.reviewWhatMissing')}
          />
        )}
      />
      <Controller
        name="where"
        control={control}
        render={({ field }) => (
          <TextField
            {...field}
            label={t('authoring.reviewWhere')}
            mark={t('common.optional')}
            hint={t('authoring.reviewWhereHint')}
            maxLength={200}
          />
        )}
      />
    </>
  );
}
