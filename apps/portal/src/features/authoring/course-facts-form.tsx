import { CourseFacts, type CourseDraft } from '@amelie/contract';
import { Button, NativeSelect, Notice, showToast, Switch, TextField } from '@amelie/ui';
import { zodResolver } from '@hookform/resolvers/zod';
import { Controller, useForm, type Control } from 'react-hook-form';
import type { z } from 'zod';
import { useRefusalText } from '../../lib/api';
import { useT } from '../../lib/i18n';
import { languageOptions } from './language-options';
import { useChangeCourse } from './queries';

type Facts = z.infer<typeof CourseFacts>;

const factsOf = ({ title, summary, language, certificateNeedsGradedEvidence }: CourseDraft): Facts => ({
  title,
  summary,
  language,
  certificateNeedsGradedEvidence,
});

/** What stands about the course in the catalogue, and what its certificate asks for. */
export function CourseFactsForm({ draft }: { draft: CourseDraft }) {
  const t = useT();
  const say = useRefusalText();
  const change = useChangeCourse();
  const form = useForm<Facts>({
    resolver: zodResolver(CourseFacts),
    values: factsOf(draft),
    resetOptions: { keepDirtyValues: true },
  });
  const save = (body: Facts) =>
    change.mutate(
      { path: { courseId: draft.id }, body },
      {
        onSuccess: (saved) => {
          form.reset(factsOf(saved));
          showToast(t('authoring.factsSaved'));
        },
      },
    );
  return (
    <form className="flex flex-col gap-5" noValidate onSubmit={(event) => void form.handleSubmit(save)(event)}>
      {change.isError && (
        <Notice tone="loss" live="assertive">
          {say(change.error)}
        </Notice>
      )}
      <FactsFields control={form.control} />
      <div>
        <Button
          type="submit"
          kind="quiet"
          isDisabled={!form.formState.isDirty}
          pending={change.isPending && t('common.saving')}
        >
          {t('common.save')}
        </Button>
      </div>
    </form>
  );
}

function FactsFields({ control }: { control: Control<Facts> }) {
  const t = useT();
  return (
    <>
      <Controller
        name="title"
        control={control}
        render={({ field }) => <TextField {...field} label={t('authoring.courseTitle')} maxLength={200} />}
      />
      <Controller
        name="summary"
        control={control}
        render={({ field }) => (
          <TextField
            {...field}
            label={t('authoring.summary')}
            hint={t('authoring.summaryHint')}
            lines={4}
            maxLength={1000}
          />
        )}
      />
      <Controller
        name="language"
        control={control}
        render={({ field }) => (
          <NativeSelect
            label={t('authoring.courseLanguage')}
            options={languageOptions}
            value={field.value}
            onChange={field.onChange}
          />
        )}
      />
      <Controller
        name="certificateNeedsGradedEvidence"
        control={control}
        render={({ field }) => (
          <Switch isSelected={field.value} onChange={field.onChange} hint={t('authoring.gradedHint')}>
            {t('authoring.graded')}
          </Switch>
        )}
      />
    </>
  );
}
