import { plainTextOf } from '@amelie/rules';
import { Button, classNames, Icon, LiveRegion } from '@amelie/ui';
import { useId, useLayoutEffect, useRef, useState, type HTMLAttributes } from 'react';
import { useT } from '../../../lib/i18n';
import { moveBy } from '../../../lib/reorder/move-in-list';
import { useReorder } from '../../../lib/reorder/use-reorder';
import { RichText } from '../../../lib/rich-text/rich-text';
import type { Answering, AskedOf } from './answering-props';
import { inOrder } from './by-part';

/** Items to put in order: dragged by the handle, moved by its arrow keys, or step by step with two buttons. */
export function OrderingAnswer({ asked, answer, isGiven, onAnswer, labelledBy, lang }: Answering<'ordering'>) {
  const t = useT();
  const id = useId();
  const [announced, setAnnounced] = useState('');
  const items = inOrder(asked.items, answer.order);
  const ids = items.map((item) => item.id);
  const say = (order: string[], moved: string) => {
    const item = asked.items.find((one) => one.id === moved);
    const place = order.indexOf(moved) + 1;
    setAnnounced(t('answering.moved', { item: item ? plainTextOf(item.text) : '', place, of: order.length }));
    onAnswer({ type: 'ordering', order });
  };
  const { list, drag, handleProps } = useReorder({ ids, onOrder: say });
  const steps = useSteps(ids, say);
  return (
    <div role="group" aria-labelledby={labelledBy} aria-describedby={id} className="flex flex-col gap-2">
      <p id={id} className="text-s text-muted">
        {t('answering.orderHint')}
      </p>
      <ol ref={list} className="rounded-m border border-line bg-surface">
        {items.map((item, place) => (
          <Row
            key={item.id}
            item={item}
            place={place + 1}
            of={items.length}
            lang={lang}
            look={classNames(
              drag?.id === item.id && 'opacity-50',
              drag?.gap === place && 'inset-shadow-[0_3px_var(--primary)]',
              drag?.gap === items.length && place === items.length - 1 && 'inset-shadow-[0_-3px_var(--primary)]',
            )}
            handle={handleProps(item.id)}
            onStep={(by) => steps(item.id, by)}
          />
        ))}
      </ol>
      <LiveRegion>{announced}</LiveRegion>
      <Untouched isGiven={isGiven} onKeep={() => onAnswer({ type: 'ordering', order: ids })} />
    </div>
  );
}

/** Nothing was moved: whoever means this order says so. Its room stays when it goes. */
function Untouched({ isGiven, onKeep }: { isGiven: boolean; onKeep: () => void }) {
  const t = useT();
  return (
    <div className="flex min-h-11 flex-wrap items-center gap-x-4 text-s text-muted">
      {!isGiven && (
        <>
          {t('answering.orderOpen')}
          <Button kind="plain" size="s" onPress={onKeep}>
            {t('answering.orderKeep')}
          </Button>
        </>
      )}
    </div>
  );
}

/** Moves one place; a row that moves in the document loses the focus, so that its button takes it again. */
function useSteps(ids: readonly string[], onOrder: (order: string[], moved: string) => void) {
  const pressed = useRef<HTMLElement | null>(null);
  const order = ids.join();
  useLayoutEffect(() => {
    pressed.current?.focus();
    pressed.current = null;
  }, [order]);
  return (id: string, by: -1 | 1) => {
    const next = moveBy(ids, id, by);
    if (next.join() === order) return;
    pressed.current = document.activeElement instanceof HTMLElement ? document.activeElement : null;
    onOrder(next, id);
  };
}

interface RowProps {
  item: AskedOf<'ordering'>['items'][number];
  /** From 1. */
  place: number;
  of: number;
  lang: string | undefined;
  look: string;
  handle: HTMLAttributes<HTMLButtonElement>;
  onStep: (by: -1 | 1) => void;
}

function Row({ item, place, of, lang, look, handle, onStep }: RowProps) {
  const t = useT();
  const words = plainTextOf(item.text);
  return (
    <li className={classNames('flex items-center gap-1 border-t border-line p-2 first:border-0 sm:gap-2', look)}>
      <button
        type="button"
        {...handle}
        aria-label={t('answering.moveHandle', { item: words, place, of })}
        className="calm target flex shrink-0 cursor-grab touch-none items-center gap-1 rounded-m px-2 text-muted hover:bg-sunken hover:text-ink active:cursor-grabbing"
      >
        <Icon name="move" />
        <span className="min-w-4 text-end font-semibold tabular-nums">{place}</span>
      </button>
      <div className="min-w-0 flex-1 py-2">
        <RichText body={item.text} lang={lang} look="plain" />
      </div>
      <StepButton label={t('answering.moveUp', { item: words })} isUp isOff={place === 1} onPress={() => onStep(-1)} />
      <StepButton label={t('answering.moveDown', { item: words })} isOff={place === of} onPress={() => onStep(1)} />
    </li>
  );
}

interface StepButtonProps {
  label: string;
  isUp?: boolean;
  /** Stays where the focus can be: at the end of the way it would be gone otherwise. */
  isOff: boolean;
  onPress: () => void;
}

function StepButton({ label, isUp, isOff, onPress }: StepButtonProps) {
  return (
    <button
      type="button"
      aria-label={label}
      aria-disabled={isOff}
      onClick={isOff ? undefined : onPress}
      className="calm target grid shrink-0 place-items-center rounded-m text-primary hover:bg-sunken aria-disabled:text-muted aria-disabled:opacity-40 aria-disabled:hover:bg-transparent"
    >
      <Icon name="chevron-down" className={classNames('size-5', isUp && 'rotate-180')} />
    </button>
  );
}
