import { useId } from 'react';
import { fieldLook } from './field-look';
import { Icon, type IconName } from './icon';
import type { SelectOption } from './select';
import { VisuallyHidden } from './visually-hidden';

interface NativeSelectProps<V extends string> {
  label: string;
  options: readonly SelectOption<V>[];
  value: V;
  onChange: (value: V) => void;
  labelHidden?: boolean;
  /** `frame` is the slim form for a header or footer. */
  look?: 'field' | 'frame';
  icon?: IconName;
}

/** The browser's own list: light, and on a phone the wheel that people know. */
export function NativeSelect<V extends string>(given: NativeSelectProps<V>) {
  const { label, options, value, onChange, labelHidden, look = 'field', icon } = given;
  const id = useId();
  const frame = look === 'frame';
  return (
    <div className={frame ? 'flex items-center gap-2 text-s' : fieldLook.group}>
      <label htmlFor={id} className={frame ? 'text-muted' : fieldLook.label}>
        {labelHidden ? <VisuallyHidden>{label}</VisuallyHidden> : label}
      </label>
      <div className="relative flex items-center">
        {icon && <Icon name={icon} className="pointer-events-none absolute start-2.5 size-5 text-muted" />}
        <select
          id={id}
          value={value}
          onChange={(event) => {
            const chosen = options.find((option) => option.value === event.target.value);
            if (chosen) onChange(chosen.value);
          }}
          // As wide as what is chosen: the browser need not measure, and fetch letters for, what is not on screen.
          className={
            frame
              ? `calm [field-sizing:content] min-h-11 appearance-none rounded-m bg-transparent pe-8 font-medium hover:bg-sunken ${icon ? 'ps-9' : 'ps-3'}`
              : `${fieldLook.control} [field-sizing:content] appearance-none pe-11`
          }
        >
          {options.map((option) => (
            <option key={option.value} value={option.value} lang={option.lang} className="bg-surface text-ink">
              {option.label}
            </option>
          ))}
        </select>
        <Icon
          name="chevron-down"
          className={`pointer-events-none absolute text-muted ${frame ? 'end-2 size-4' : 'end-4 size-5'}`}
        />
      </div>
    </div>
  );
}
