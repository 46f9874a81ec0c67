import type { AnyQuestion, Language, QuestionType, QuizItem } from '@amelie/contract';
import { Button, Dialog, EmptyState, LiveRegion, showToast } from '@amelie/ui';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { useT } from '../../../lib/i18n';
import { useReorder } from '../../../lib/reorder/use-reorder';
import { ChooseType } from '../editor/choose-type';
import { draftFaults } from '../editor/draft-faults';
import { focusWhenFree, handleAt } from '../editor/focus-when-free';
import { inOrder, putBack, takeOut } from '../editor/list-changes';
import { tidyQuestion } from '../editor/tidy-question';
import { changeItem, mostItems, newItem, withCopy } from './item-changes';
import { QuestionCard } from './question-card';
import { useNameOf } from './use-name-of';

export interface QuestionListProps {
  items: QuizItem[];
  lang: Language;
  /** How often a save was refused; from the first one on, what is missing is told beside its field. */
  refused: number;
  onChange: (how: (now: QuizItem[]) => QuizItem[]) => void;
  /** One question as learners see it. */
  preview: (question: AnyQuestion) => ReactNode;
}

const isWhole = ({ question }: QuizItem) => draftFaults(tidyQuestion(question)).length === 0;

/** The questions of a quiz: added, written, put in order, copied, taken out and brought back. */
export function QuestionList({ items, lang, refused, onChange, preview }: QuestionListProps) {
  const t = useT();
  const nameOf = useNameOf();
  const folds = useFolds(items, refused);
  const addButton = useRef<HTMLButtonElement>(null);
  const [announced, setAnnounced] = useState('');
  const [isAdding, setAdding] = useState(false);
  const [shown, setShown] = useState<AnyQuestion | null>(null);
  const { list, drag, handleProps, moveBy } = useReorder({
    ids: items.map(({ id }) => id),
    onOrder: (ids, moved) => {
      const item = items.find(({ id }) => id === moved);
      const name = item ? nameOf(item.question) : '';
      setAnnounced(t('editor.moved', { name, place: ids.indexOf(moved) + 1, of: ids.length }));
      onChange((now) => inOrder(now, ids));
    },
  });
  const [fresh, setFresh] = useState<string | null>(null);
  useEffect(() => focusWords(list.current, fresh), [list, fresh]);
  const add = (type: QuestionType) => {
    const item = newItem(type, lang);
    setAdding(false);
    onChange((now) => [...now, item]);
    folds.open(item.id);
    setFresh(item.id);
  };
  const remove = (item: QuizItem, place: number) => {
    onChange((now) => takeOut(now, item.id));
    const next = () => handleAt(list.current, place) ?? addButton.current;
    focusWhenFree(next);
    const onAction = () => {
      onChange((now) => putBack(now, item, place));
      focusWhenFree(next);
    };
    showToast(t('editor.removed', { name: nameOf(item.question) }), 'good', { label: t('editor.undo'), onAction });
  };
  return (
    <section className="flex flex-col gap-4">
      <h2>{t('authoring.questionCount', { count: items.length })}</h2>
      {items.length === 0 && (
        <EmptyState icon="check" level={3} title={t('authoring.noQuestions')}>
          <p>{t('authoring.noQuestionsText')}</p>
        </EmptyState>
      )}
      <ol ref={list} aria-label={t('authoring.questions')} className="flex flex-col gap-3 empty:hidden">
        {items.map((item, place) => (
          <QuestionCard
            key={item.id}
            item={item}
            place={place}
            of={items.length}
            gap={drag?.gap ?? null}
            isDragged={drag?.id === item.id}
            isOpen={folds.isOpen(item.id)}
            tellsFaults={refused > 0}
            handle={handleProps(item.id)}
            onToggle={() => folds.toggle(item.id)}
            onChange={(how) => onChange((now) => changeItem(now, item.id, how))}
            onMove={(places) => moveBy(item.id, places)}
            onShow={() => setShown(item.question)}
            onCopy={() => onChange((now) => withCopy(now, item.id, crypto.randomUUID()))}
            canCopy={items.length < mostItems}
            onRemove={() => remove(item, place)}
          />
        ))}
      </ol>
      <div>
        <Button
          kind="quiet"
          icon="plus"
          ref={addButton}
          onPress={() => setAdding(true)}
          isDisabled={items.length >= mostItems}
        >
          {t('authoring.addQuestion')}
        </Button>
      </div>
      <LiveRegion>{announced}</LiveRegion>
      {isAdding && <ChooseType title={t('editor.chooseType')} onChoose={add} onClose={() => setAdding(false)} />}
      {shown && (
        <Dialog
          title={t('authoring.previewTitle')}
          isOpen
          onOpenChange={(isOpen) => !isOpen && setShown(null)}
          closeLabel={t('common.close')}
          size="l"
        >
          {preview(shown)}
        </Dialog>
      )}
    </section>
  );
}

/** Whoever has added a question writes on at once. A frame later: by then the dialog has given the focus back. */
function focusWords(list: HTMLElement | null, id: string | null): (() => void) | undefined {
  if (id === null) return undefined;
  const frame = requestAnimationFrame(() => {
    list?.querySelector<HTMLElement>(`[data-card="${id}"] [role=textbox]`)?.focus();
  });
  return () => cancelAnimationFrame(frame);
}

/** Which questions are unfolded. A save that was refused unfolds the first one that keeps it from happening. */
function useFolds(items: readonly QuizItem[], refused: number) {
  const [opened, setOpened] = useState<ReadonlySet<string>>(new Set());
  const [seen, setSeen] = useState(refused);
  if (seen !== refused) {
    setSeen(refused);
    const faulty = refused > 0 ? items.find((item) => !isWhole(item)) : undefined;
    if (faulty) setOpened(new Set([...opened, faulty.id]));
  }
  return {
    isOpen: (id: string) => opened.has(id),
    open: (id: string) => setOpened((now) => new Set([...now, id])),
    toggle: (id: string) =>
      setOpened((now) => (now.has(id) ? new Set([...now].filter((one) => one !== id)) : new Set([...now, id]))),
  };
}
