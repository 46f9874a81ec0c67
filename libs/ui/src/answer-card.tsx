import type { ReactNode } from 'react';
import { classNames } from './class-names';
import { Icon } from './icon';

export interface AnswerOption<V extends string = string> {
  value: V;
  label: ReactNode;
  hint?: ReactNode;
  isDisabled?: boolean;
  /** After checking: whether it was right to choose it, with the words for it. */
  verdict?: { right: boolean; label: string } | undefined;
  /** Feedback under the answer. */
  note?: ReactNode;
}

/** The frame of one answer; `group` states come from the radio or checkbox around it. */
export const answerCardLook =
  'group calm flex min-h-12 cursor-pointer items-start gap-3 rounded-m border border-edge bg-surface px-4 py-3.5 ' +
  'hover:border-ink data-[selected]:border-primary data-[selected]:bg-primary-soft ' +
  'data-[selected]:inset-ring data-[selected]:inset-ring-primary data-[focus-visible]:ring-focus ' +
  'data-[disabled]:cursor-default data-[disabled]:opacity-60 data-[readonly]:cursor-default data-[disabled]:hover:border-edge ' +
  'forced-colors:data-[selected]:border-[Highlight]';

/** What stands inside an answer card, whatever chooses it. */
export function AnswerCard({ option, mark }: { option: AnswerOption; mark: 'radio' | 'checkbox' }) {
  const { verdict } = option;
  return (
    <>
      {mark === 'radio' ? <RadioDot /> : <CheckSquare />}
      <span className="min-w-0 flex-1">
        {option.label}
        {option.hint && <span className="block text-s text-muted">{option.hint}</span>}
        {verdict && (
          <span
            className={classNames(
              'mt-2 flex items-center gap-1.5 text-s font-semibold',
              verdict.right ? 'text-good' : 'text-loss',
            )}
          >
            <Icon name={verdict.right ? 'check' : 'close'} className="size-4.5" />
            {verdict.label}
          </span>
        )}
        {option.note && <span className="mt-1 block text-s text-ink">{option.note}</span>}
      </span>
    </>
  );
}

function RadioDot() {
  return (
    <span className="mt-px grid size-5.5 shrink-0 place-items-center rounded-full border-2 border-edge bg-surface group-data-[selected]:border-primary">
      <span className="size-2.5 scale-0 rounded-full bg-primary group-data-[selected]:scale-100 forced-colors:bg-[Highlight]" />
    </span>
  );
}

function CheckSquare() {
  return (
    <span className="mt-px grid size-5.5 shrink-0 place-items-center rounded-s border-2 border-edge bg-surface text-on-primary group-data-[selected]:border-primary group-data-[selected]:bg-primary forced-colors:text-[CanvasText]">
      <Icon name="check" className="size-4 opacity-0 group-data-[selected]:opacity-100" />
    </span>
  );
}
