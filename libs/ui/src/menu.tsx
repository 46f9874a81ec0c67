import { Button as AriaButton, Menu as AriaMenu, MenuItem, MenuTrigger, Popover } from 'react-aria-components';
import { classNames } from './class-names';
import { Icon, type IconName } from './icon';
import { itemLook, popoverLook } from './popover-look';

export interface MenuEntry {
  id: string;
  label: string;
  icon?: IconName;
  /** Somewhere to go … */
  href?: string;
  /** … or something to do. */
  onAction?: () => void;
  kind?: 'plain' | 'loss';
  isDisabled?: boolean;
}

interface MenuProps {
  /** Names the button, e.g. "More for Module 2". */
  label: string;
  entries: readonly MenuEntry[];
  /** Shows the label as the button's text instead of the three dots. */
  showLabel?: boolean;
  icon?: IconName;
  /** The label small under the icon, as a tab at the foot of a phone. */
  stacked?: boolean;
}

/** Actions that are not the next step, behind one button. */
export function Menu({ label, entries, showLabel, icon = 'more', stacked }: MenuProps) {
  return (
    <MenuTrigger>
      <AriaButton
        {...(showLabel || stacked ? {} : { 'aria-label': label })}
        className={classNames(
          'calm target inline-flex items-center justify-center gap-2 rounded-m text-ink hover:bg-sunken',
          showLabel && 'px-3 text-s font-medium',
          stacked && 'h-full w-full flex-col gap-0.5! text-[0.8125rem] leading-tight text-muted',
        )}
      >
        <Icon name={icon} />
        {showLabel && label}
        {stacked && <span className="w-full truncate px-1 text-center">{label}</span>}
        {showLabel && <Icon name="chevron-down" className="size-4 text-muted" />}
      </AriaButton>
      <Popover placement="bottom end" className={`${popoverLook} min-w-52`}>
        <AriaMenu className="p-1.5" disabledKeys={entries.filter((entry) => entry.isDisabled).map((entry) => entry.id)}>
          {entries.map(({ id, label: words, icon: mark, href, onAction, kind }) => (
            <MenuItem
              key={id}
              id={id}
              textValue={words}
              className={classNames(itemLook, kind === 'loss' && 'text-loss')}
              {...(href ? { href } : {})}
              {...(onAction ? { onAction } : {})}
            >
              {mark && <Icon name={mark} />}
              {words}
            </MenuItem>
          ))}
        </AriaMenu>
      </Popover>
    </MenuTrigger>
  );
}
