import { buttonLook, type ButtonKind, type ButtonSize } from './button-look';
import { Icon, type IconName } from './icon';
import { Anchor, type LinkProps } from './link';

interface ButtonLinkProps extends Omit<LinkProps, 'quiet' | 'className'> {
  kind?: ButtonKind;
  size?: ButtonSize;
  icon?: IconName;
  wide?: boolean;
}

/** A link in the shape of a button: the one next step, when it is another page. */
export function ButtonLink({ kind = 'primary', size = 'm', icon, wide, children, ...rest }: ButtonLinkProps) {
  return (
    <Anchor {...rest} className={buttonLook({ kind, size, wide })}>
      {icon && <Icon name={icon} />}
      {children}
    </Anchor>
  );
}
