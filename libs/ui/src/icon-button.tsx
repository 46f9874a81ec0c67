import type { Ref } from 'react';
import { Button as AriaButton, type PressEvent } from 'react-aria-components';
import { Icon, type IconName } from './icon';

interface IconButtonProps {
  icon: IconName;
  /** What it does; it is the accessible name and the tip. */
  label: string;
  onPress?: (event: PressEvent) => void;
  isDisabled?: boolean;
  slot?: string;
  'aria-pressed'?: boolean;
  ref?: Ref<HTMLButtonElement>;
}

/** A button with a drawing instead of words, for actions that everybody knows. */
export function IconButton({ icon, label, ...rest }: IconButtonProps) {
  return (
    <AriaButton
      {...rest}
      aria-label={label}
      className="calm target grid place-items-center rounded-m text-muted hover:bg-sunken hover:text-ink data-[disabled]:opacity-50"
    >
      <Icon name={icon} />
    </AriaButton>
  );
}
