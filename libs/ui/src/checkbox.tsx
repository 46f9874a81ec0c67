import type { ReactNode } from 'react';
import { Checkbox as AriaCheckbox } from 'react-aria-components';
import { Icon } from './icon';

interface CheckboxProps {
  children: ReactNode;
  hint?: ReactNode;
  isSelected?: boolean;
  defaultSelected?: boolean;
  isIndeterminate?: boolean;
  isDisabled?: boolean;
  isInvalid?: boolean;
  onChange?: (isSelected: boolean) => void;
  onBlur?: () => void;
  name?: string;
  value?: string;
}

/** Yes or no to one statement. Several that belong together: `CheckboxCards`. */
export function Checkbox({ children, hint, ...rest }: CheckboxProps) {
  return (
    <AriaCheckbox
      {...rest}
      className="group flex min-h-11 cursor-pointer items-start gap-3 py-2 data-[disabled]:cursor-default data-[disabled]:opacity-60"
    >
      <span className="calm mt-px grid size-5.5 shrink-0 place-items-center rounded-s border-2 border-edge bg-surface text-on-primary group-hover:border-ink group-data-[focus-visible]:ring-focus group-data-[indeterminate]:border-primary group-data-[indeterminate]:bg-primary group-data-[invalid]:border-loss group-data-[selected]:border-primary group-data-[selected]:bg-primary forced-colors:group-data-[selected]:text-[CanvasText]">
        <Icon
          name={rest.isIndeterminate ? 'minus' : 'check'}
          className="size-4 opacity-0 group-data-[indeterminate]:opacity-100 group-data-[selected]:opacity-100"
        />
      </span>
      <span>
        {children}
        {hint && <span className="block text-s text-muted">{hint}</span>}
      </span>
    </AriaCheckbox>
  );
}
