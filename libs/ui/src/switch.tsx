import type { ReactNode } from 'react';
import { Switch as AriaSwitch } from 'react-aria-components';

interface SwitchProps {
  children: ReactNode;
  hint?: ReactNode;
  isSelected?: boolean;
  isDisabled?: boolean;
  onChange?: (isSelected: boolean) => void;
}

/** On or off, at once, without a button to save. */
export function Switch({ children, hint, ...rest }: SwitchProps) {
  return (
    <AriaSwitch
      {...rest}
      className="group flex min-h-11 cursor-pointer items-start gap-3 py-2 data-[disabled]:cursor-default data-[disabled]:opacity-60"
    >
      <span className="calm mt-px flex h-6 w-10.5 shrink-0 items-center rounded-full border-2 border-edge bg-surface px-0.5 group-data-[focus-visible]:ring-focus group-data-[selected]:border-primary group-data-[selected]:bg-primary forced-colors:group-data-[selected]:bg-[Highlight]">
        <span className="calm size-4 rounded-full bg-edge transition-transform forced-colors:bg-[CanvasText] group-data-[selected]:translate-x-[1.125rem] group-data-[selected]:bg-on-primary" />
      </span>
      <span>
        {children}
        {hint && <span className="block text-s text-muted">{hint}</span>}
      </span>
    </AriaSwitch>
  );
}
