import { longestReport, problemKinds } from '@amelie/contract';
import { Button, Card, RadioCards } from '@amelie/ui';
import { type Control, Controller, useForm, useWatch } from 'react-hook-form';
import { FormTextField } from '../../lib/forms/form-text-field';
import { lateCheck } from '../../lib/forms/late-check';
import { RefusalNotice } from '../../lib/forms/refusal-notice';
import { useT } from '../../lib/i18n';
import { kindWords } from './kind-words';
import { useReportProblem } from './queries';
import type { Surroundings } from './surroundings';
import { SurroundingsFacts } from './surroundings-facts';
import type { ToldGiven } from './told-shape';

const check = lateCheck(() => import('./told-shape').then(({ Told }) => Told));

interface ReportFormProps {
  surroundings: Surroundings;
  onSent: () => void;
}

/** What it is about, in the sender's words, and all that goes along with them. */
export function ReportForm({ surroundings, onSent }: ReportFormProps) {
  const t = useT();
  const report = useReportProblem();
  const form = useForm<ToldGiven>({
    resolver: check,
    defaultValues: { message: '' },
  });
  const submit = form.handleSubmit((told) =>
    report.mutate({ body: { ...told, ...surroundings } }, { onSuccess: onSent }),
  );
  return (
    <form noValidate onSubmit={(event) => void submit(event)} className="flex flex-col gap-6">
      <RefusalNotice error={report.error} />
      <Kind control={form.control} />
      <div className="flex flex-col gap-1">
        <FormTextField
          control={form.control}
          name="message"
          lines={6}
          maxLength={longestReport}
          label={t('reports.message')}
          hint={t('reports.messageHint')}
          fault={t('reports.messageFault')}
        />
        <Left control={form.control} />
      </div>
      <Card title={t('reports.along')}>
        <p className="text-s text-muted">{t('reports.alongText')}</p>
        <SurroundingsFacts of={surroundings} />
      </Card>
      <div>
        <Button type="submit" pending={report.isPending && t('reports.sending')}>
          {t('reports.send')}
        </Button>
      </div>
    </form>
  );
}

type ToldControl = Control<ToldGiven>;

/** What it is about; the focus comes here first when it was left open. */
function Kind({ control }: { control: ToldControl }) {
  const t = useT();
  const options = problemKinds.map((kind) => ({ value: kind, label: t(kindWords[kind]) }));
  return (
    <Controller
      name="kind"
      control={control}
      render={({ field: { value, onChange, onBlur, ref }, fieldState }) => (
        <div ref={(box) => ref(box && { focus: () => box.querySelector('input')?.focus() })}>
          <RadioCards
            label={t('reports.kind')}
            options={options}
            value={value ?? null}
            onChange={onChange}
            onBlur={onBlur}
            error={fieldState.error && t('reports.kindFault')}
          />
        </div>
      )}
    />
  );
}

/** How much room is left, once it becomes scarce. */
function Left({ control }: { control: ToldControl }) {
  const t = useT();
  const message = useWatch({ control, name: 'message' });
  const left = longestReport - message.length;
  return (
    <p role="status" className="text-s text-muted">
      {left <= 200 && t('reports.left', { count: Math.max(0, left) })}
    </p>
  );
}
