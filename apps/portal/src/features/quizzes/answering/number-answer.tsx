import { readNumber } from '@amelie/rules';
import { NativeSelect, TextField } from '@amelie/ui';
import { useFormat, useT } from '../../../lib/i18n';
import type { Answering } from './answering-props';

/** So many digits behind the sign are read back. */
const digits = 12;

/** A number, with its unit where one is asked for. It is read back, because a comma means another thing elsewhere. */
export function NumericAnswer({ asked, answer, onAnswer }: Answering<'numeric'>) {
  const t = useT();
  const format = useFormat();
  const { number, unit } = answer;
  const units = [
    { value: '', label: t('answering.noUnit') },
    ...asked.units.map((name) => ({ value: name, label: name })),
  ];
  return (
    <div className="grid grid-cols-[minmax(0,18rem)_auto] items-end justify-start gap-3">
      <TextField
        label={t('answering.number')}
        hint={t('answering.numberHint', { example: format.number(2.5, 1) })}
        inputMode="decimal"
        autoComplete="off"
        maxLength={60}
        value={number}
        onChange={(typed) => onAnswer({ type: 'numeric', number: typed, unit })}
      />
      {asked.units.length > 0 && (
        <NativeSelect
          label={t('answering.unit')}
          options={units}
          value={unit}
          onChange={(chosen) => onAnswer({ type: 'numeric', number, unit: chosen })}
        />
      )}
      <p aria-live="polite" className="col-span-2 min-h-6 text-s text-muted">
        <ReadBack typed={number} unit={unit} />
      </p>
    </div>
  );
}

/** How a typed number is understood. */
function ReadBack({ typed, unit }: { typed: string; unit: string }) {
  const t = useT();
  const format = useFormat();
  if (typed.trim() === '') return null;
  const value = readNumber(typed);
  if (value === null) return <>{t('answering.noNumber')}</>;
  return <>{t('answering.readAs', { number: `${format.number(value, digits)} ${unit}`.trim() })}</>;
}
