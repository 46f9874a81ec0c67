import type { AnyQuestion, QuizItem } from '@amelie/contract';
import { Badge, Button, classNames, Icon, Menu, type MenuEntry } from '@amelie/ui';
import type { HTMLAttributes } from 'react';
import { useFormat, useT } from '../../../lib/i18n';
import { draftFaults, withName } from '../editor/draft-faults';
import { QuestionEditor } from '../editor/question-editor';
import { tidyQuestion } from '../editor/tidy-question';
import { useNameOf } from './use-name-of';

interface QuestionCardProps {
  item: QuizItem;
  /** From 0. */
  place: number;
  of: number;
  /** Before which card a dragged one would land. */
  gap: number | null;
  isDragged: boolean;
  isOpen: boolean;
  tellsFaults: boolean;
  canCopy: boolean;
  handle: HTMLAttributes<HTMLButtonElement>;
  onToggle: () => void;
  onChange: (how: (now: AnyQuestion) => AnyQuestion) => void;
  onMove: (places: number) => void;
  onShow: () => void;
  onCopy: () => void;
  onRemove: () => void;
}

/** One question of a quiz: folded, its words; unfolded, everything about it. */
export function QuestionCard(given: QuestionCardProps) {
  const { item, place, of, gap, isDragged, isOpen, tellsFaults, handle, onToggle, onChange } = given;
  const t = useT();
  const name = useNameOf()(item.question);
  const faults = draftFaults(tellsFaults ? item.question : tidyQuestion(item.question));
  const isLast = place === of - 1;
  return (
    <li
      data-card={item.id}
      className={classNames(
        'flex flex-col gap-5 rounded-m border border-line bg-surface p-3 sm:p-5',
        isDragged && 'opacity-50',
        gap === place && 'inset-shadow-[0_3px_var(--primary)]',
        isLast && gap === of && 'inset-shadow-[0_-3px_var(--primary)]',
      )}
    >
      <div className="flex items-start gap-1 sm:gap-3">
        <button
          type="button"
          {...handle}
          aria-label={t('editor.handle', { name, place: place + 1, of })}
          className="calm target -ms-2 grid shrink-0 cursor-grab touch-none place-items-center rounded-m text-muted hover:bg-sunken hover:text-ink active:cursor-grabbing"
        >
          <Icon name="move" />
        </button>
        <div className="flex min-w-0 flex-1 flex-col gap-2 sm:flex-row sm:items-start">
          <CardWords question={item.question} number={place + 1} faults={faults.length} />
          <div>
            <Button kind="quiet" size="s" aria-expanded={isOpen} onPress={onToggle}>
              {t(isOpen ? 'authoring.fold' : 'authoring.edit')}
            </Button>
          </div>
        </div>
        <Menu label={t('authoring.moreForQuestion', { number: place + 1 })} entries={useEntries(given)} />
      </div>
      {isOpen && <QuestionEditor question={item.question} onChange={onChange} faults={tellsFaults ? faults : []} />}
    </li>
  );
}

function CardWords({ question, number, faults }: { question: AnyQuestion; number: number; faults: number }) {
  const t = useT();
  const format = useFormat();
  const { name } = withName(question);
  const points = Number.isFinite(question.points) ? question.points : 0;
  return (
    <div className="flex min-w-0 flex-1 flex-col gap-1 py-1.5">
      <p className="flex flex-wrap items-center gap-x-2 gap-y-1 text-s text-muted">
        {t(`editor.type.${question.type}`)} · {t('editor.pointCount', { count: points, shown: format.number(points) })}
        {faults > 0 && (
          <Badge tone="caution" icon="alert">
            {t('editor.missing', { count: faults })}
          </Badge>
        )}
      </p>
      <h3 className="line-clamp-3 text-l wrap-break-word" lang={name ? question.language : undefined}>
        {number}. {name || t('authoring.newQuestion')}
      </h3>
    </div>
  );
}

function useEntries({ place, of, canCopy, onShow, onCopy, onMove, onRemove }: QuestionCardProps): MenuEntry[] {
  const t = useT();
  return [
    { id: 'show', label: t('authoring.previewTitle'), onAction: onShow },
    { id: 'copy', label: t('editor.copy'), onAction: onCopy, isDisabled: !canCopy },
    { id: 'up', label: t('authoring.moveUp'), onAction: () => onMove(-1), isDisabled: place === 0 },
    { id: 'down', label: t('authoring.moveDown'), onAction: () => onMove(1), isDisabled: place === of - 1 },
    { id: 'remove', label: t('authoring.removeQuestion'), icon: 'trash', kind: 'loss', onAction: onRemove },
  ];
}
