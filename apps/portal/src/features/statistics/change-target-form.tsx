import { statisticsRoutes, type Target } from '@amelie/contract';
import { NativeSelect, Notice, TextField } from '@amelie/ui';
import { zodResolver } from '@hookform/resolvers/zod';
import { Controller, useForm, type Control } from 'react-hook-form';
import type { z } from 'zod';
import { useRefusalText } from '../../lib/api';
import { useFormat, useT } from '../../lib/i18n';
import { firstDay, lastDay, monthOfDay, monthsAround, monthsFromTo, type Month } from './months';
import { targetName } from './target-name';

const fewestMonths = 3;

const TargetGiven = statisticsRoutes.changeTarget.body
  .required()
  .refine(({ from, until }) => monthsFromTo(monthOfDay(from), monthOfDay(until)) >= fewestMonths, { path: ['until'] });
type TargetGiven = z.output<typeof TargetGiven>;

interface ChangeTargetFormProps {
  id: string;
  target: Target;
  error: unknown;
  onSubmit: (given: TargetGiven) => void;
}

/** A period is whole months: the server takes no other. */
export function ChangeTargetForm({ id, target, error, onSubmit }: ChangeTargetFormProps) {
  const t = useT();
  const say = useRefusalText();
  const { from, until } = target;
  const form = useForm({
    resolver: zodResolver(TargetGiven),
    defaultValues: { name: targetName(target, t), target: target.target, from, until },
  });
  const submit = form.handleSubmit((given) =>
    onSubmit(given.name === targetName(target, t) ? { ...given, name: target.name } : given),
  );
  return (
    <form id={id} noValidate className="flex flex-col gap-5" onSubmit={(event) => void submit(event)}>
      {error ? (
        <Notice tone="loss" live="assertive">
          {say(error)}
        </Notice>
      ) : null}
      <NumberField control={form.control} />
      <PeriodFields control={form.control} target={target} />
      {form.formState.errors.until && (
        <Notice tone="loss" live="assertive">
          {t('statistics.periodTooShort', { months: fewestMonths })}
        </Notice>
      )}
      <Controller
        name="name"
        control={form.control}
        render={({ field, fieldState }) => (
          <TextField
            {...field}
            label={t('statistics.targetName')}
            hint={t('statistics.targetNameHint')}
            maxLength={200}
            error={fieldState.error && t('statistics.targetNameFault')}
          />
        )}
      />
    </form>
  );
}

function NumberField({ control }: { control: Control<TargetGiven> }) {
  const t = useT();
  return (
    <Controller
      name="target"
      control={control}
      render={({ field: { value, onChange, ...field }, fieldState }) => (
        <TextField
          {...field}
          label={t('statistics.targetNumber')}
          inputMode="numeric"
          value={Number.isNaN(value) ? '' : String(value)}
          onChange={(text) => onChange(/^\d+$/.test(text.trim()) ? Number(text) : Number.NaN)}
          error={fieldState.error && t('statistics.targetNumberFault')}
        />
      )}
    />
  );
}

function PeriodFields({ control, target }: { control: Control<TargetGiven>; target: Target }) {
  const t = useT();
  const format = useFormat();
  const months = monthsAround([monthOfDay(target.from), monthOfDay(target.until)]);
  const options = months.map((month) => ({ value: month, label: format.date(firstDay(month), 'month') }));
  const field = (name: 'from' | 'until', label: string, dayOf: (month: Month) => string) => (
    <Controller
      name={name}
      control={control}
      render={({ field: { value, onChange } }) => (
        <NativeSelect
          label={label}
          options={options}
          value={monthOfDay(value)}
          onChange={(month) => onChange(dayOf(month))}
        />
      )}
    />
  );
  return (
    <div className="grid gap-5 sm:grid-cols-2">
      {field('from', t('statistics.firstMonth'), firstDay)}
      {field('until', t('statistics.lastMonth'), lastDay)}
    </div>
  );
}
