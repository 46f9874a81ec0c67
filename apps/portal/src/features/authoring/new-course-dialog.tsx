import { courseRoutes, type CourseDraft } from '@amelie/contract';
import { NativeSelect, TextField } from '@amelie/ui';
import { zodResolver } from '@hookform/resolvers/zod';
import { Controller, useForm } from 'react-hook-form';
import { useLanguage, useT } from '../../lib/i18n';
import { FormDialog } from '../../lib/forms/form-dialog';
import { languageOptions } from './language-options';
import { useCreateCourse } from './queries';

interface NewCourseDialogProps {
  onClose: () => void;
  onCreated: (draft: CourseDraft) => void;
}

/** A title and a language: all that a course begins with. */
export function NewCourseDialog({ onClose, onCreated }: NewCourseDialogProps) {
  const t = useT();
  const create = useCreateCourse();
  const language = useLanguage();
  const form = useForm({
    resolver: zodResolver(courseRoutes.createCourse.body),
    defaultValues: { title: '', language },
  });
  return (
    <FormDialog
      title={t('authoring.newCourse')}
      confirmLabel={t('authoring.startCourse')}
      change={create}
      onSubmit={() => void form.handleSubmit((body) => create.mutate({ body }, { onSuccess: onCreated }))()}
      onClose={onClose}
    >
      <Controller
        name="title"
        control={form.control}
        render={({ field, fieldState }) => (
          <TextField
            {...field}
            label={t('authoring.courseTitle')}
            hint={t('authoring.courseTitleHint')}
            error={fieldState.error && t('authoring.titleMissing')}
            maxLength={200}
            autoFocus
          />
        )}
      />
      <Controller
        name="language"
        control={form.control}
        render={({ field }) => (
          <NativeSelect
            label={t('authoring.courseLanguage')}
            options={languageOptions}
            value={field.value}
            onChange={field.onChange}
          />
        )}
      />
    </FormDialog>
  );
}
