import type { ReactNode, Ref } from 'react';
import { Button as AriaButton, ProgressBar, type PressEvent } from 'react-aria-components';
import { buttonLook, type ButtonKind, type ButtonSize } from './button-look';
import { Icon, type IconName } from './icon';
import { Spinner } from './spinner';

export interface ButtonProps {
  children: ReactNode;
  kind?: ButtonKind;
  size?: ButtonSize;
  /** What is going on, e.g. "Saving". While it is set, presses are ignored, the focus stays and the words are read aloud. */
  pending?: string | false | undefined;
  icon?: IconName;
  /** As wide as its place. */
  wide?: boolean;
  isDisabled?: boolean;
  /** Takes the focus when it comes up: the harmless answer of a dialog. */
  autoFocus?: boolean;
  type?: 'button' | 'submit' | 'reset';
  onPress?: (event: PressEvent) => void;
  /** Closes the dialog that it stands in: `close`. */
  slot?: string;
  form?: string;
  'aria-label'?: string;
  'aria-describedby'?: string;
  'aria-expanded'?: boolean;
  'aria-pressed'?: boolean;
  ref?: Ref<HTMLButtonElement>;
}

/** Something that happens here. For going somewhere take `ButtonLink`. At most one `primary` on a screen. */
export function Button({ kind = 'primary', size = 'm', pending, icon, wide, children, ...rest }: ButtonProps) {
  return (
    <AriaButton {...rest} isPending={Boolean(pending)} className={buttonLook({ kind, size, wide })}>
      {pending ? (
        <ProgressBar aria-label={pending} isIndeterminate>
          <Spinner />
        </ProgressBar>
      ) : (
        icon && <Icon name={icon} />
      )}
      {children}
    </AriaButton>
  );
}
