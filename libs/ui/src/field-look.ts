/** What the fields of a form share, so that they stand on one line. */
export const fieldLook = {
  group: 'flex flex-col gap-1.5',
  label: 'font-semibold',
  hint: 'text-s text-muted',
  error: 'flex items-start gap-1.5 text-s font-medium text-loss',
  control:
    'calm w-full min-h-12 rounded-m border border-edge bg-surface px-4 py-2.5 text-ink hover:border-ink ' +
    'data-[invalid]:border-2 data-[invalid]:border-loss disabled:opacity-60 data-[disabled]:opacity-60',
} as const;
