import { classNames } from '@amelie/ui';
import type { CSSProperties, ReactNode } from 'react';
import { Label, Radio, RadioGroup } from 'react-aria-components';

interface ScaleRowProps {
  /** What is judged. None where another element says it: `labelledBy`. */
  label?: ReactNode;
  labelledBy?: string;
  points: readonly { id: string; text: string }[];
  value: string | null;
  onChange: (id: string) => void;
  /** The language of the points. */
  lang: string | undefined;
  /** `beside`: two short words behind what is judged; `under`: a scale of several points below it. */
  place: 'beside' | 'under';
}

const pointLook =
  'group calm flex min-h-11 min-w-0 cursor-pointer items-center gap-2.5 rounded-m border border-edge bg-surface px-3 py-2 ' +
  'leading-tight hover:border-ink data-[selected]:border-primary data-[selected]:bg-primary-soft ' +
  'data-[selected]:inset-ring data-[selected]:inset-ring-primary data-[focus-visible]:ring-focus ' +
  'forced-colors:data-[selected]:border-[Highlight]';

/** One point of a scale for one thing: beside each other where there is room, below each other on a phone. */
export function ScaleRow({ label, labelledBy, points, value, onChange, lang, place }: ScaleRowProps) {
  const isBeside = place === 'beside';
  const columns: CSSProperties & Record<'--points', number> = { '--points': points.length };
  return (
    <RadioGroup
      {...(labelledBy ? { 'aria-labelledby': labelledBy } : {})}
      value={value}
      onChange={onChange}
      className={classNames(
        'grid gap-3',
        isBeside && 'sm:grid-cols-[minmax(0,1fr)_minmax(12rem,auto)] sm:items-center sm:gap-5',
      )}
    >
      {label && <Label className="min-w-0">{label}</Label>}
      <div
        style={columns}
        className={classNames(
          'grid gap-2',
          isBeside ? 'grid-cols-2' : 'sm:grid-cols-[repeat(var(--points),minmax(0,1fr))]',
        )}
      >
        {points.map(({ id, text }) => (
          <Radio
            key={id}
            value={id}
            className={classNames(
              pointLook,
              !isBeside && 'sm:flex-col sm:text-s sm:justify-start sm:gap-1.5 sm:px-2 sm:py-3',
            )}
          >
            <Dot />
            <span lang={lang} className={classNames('min-w-0', !isBeside && 'sm:text-center')}>
              {text}
            </span>
          </Radio>
        ))}
      </div>
    </RadioGroup>
  );
}

function Dot() {
  return (
    <span className="grid size-5 shrink-0 place-items-center rounded-full border-2 border-edge bg-surface group-data-[selected]:border-primary">
      <span className="size-2 scale-0 rounded-full bg-primary group-data-[selected]:scale-100 forced-colors:bg-[Highlight]" />
    </span>
  );
}
