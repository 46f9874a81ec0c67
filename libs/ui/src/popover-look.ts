/** What opens over the page: lists and menus. */
export const popoverLook =
  'max-h-[min(24rem,80dvh)] overflow-auto rounded-m border border-line bg-surface shadow-high ' +
  'data-[entering]:animate-fade focus-visible:shadow-high';

export const itemLook =
  'flex min-h-11 cursor-default items-center gap-3 rounded-s px-3 py-2 outline-2 -outline-offset-2 outline-transparent ' +
  'data-[focused]:bg-primary-soft data-[focus-visible]:shadow-none data-[focus-visible]:outline-accent ' +
  'data-[disabled]:text-muted';
