import { classNames } from './class-names';

export type ButtonKind = 'primary' | 'quiet' | 'plain' | 'loss';
export type ButtonSize = 'm' | 's';

const kinds: Record<ButtonKind, string> = {
  primary: 'bg-primary text-on-primary hover:bg-primary-strong forced-colors:border',
  quiet: 'border border-edge text-primary hover:bg-primary-soft',
  plain: 'text-primary underline decoration-1 underline-offset-4 hover:decoration-2',
  loss: 'border border-loss text-loss hover:bg-loss-soft',
};

const sizes: Record<ButtonSize, string> = { m: 'min-h-12 px-5 py-2.5', s: 'min-h-11 px-3.5 py-2 text-s' };

interface ButtonLook {
  kind: ButtonKind;
  size: ButtonSize;
  wide?: boolean | undefined;
}

/** How everything looks that is pressed: one place for buttons and for links in the shape of a button. */
export function buttonLook({ kind, size, wide }: ButtonLook): string {
  return classNames(
    'calm inline-flex min-w-11 items-center justify-center gap-2 rounded-m text-center font-semibold leading-tight',
    'disabled:opacity-50 data-[disabled]:opacity-50',
    kind === 'plain' ? classNames('min-h-11 py-2', size === 's' && 'text-s') : sizes[size],
    kinds[kind],
    wide && 'w-full',
  );
}
