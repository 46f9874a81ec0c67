import type { AnyQuestion } from '@amelie/contract';
import { Button, Dialog, EmptyState, LiveRegion } from '@amelie/ui';
import { useState } from 'react';
import { useT } from '../../../lib/i18n';
import { ChooseType } from '../editor/choose-type';
import { changeItem, mostItems, withCopy } from './item-changes';
import { PickButton } from './pick-button';
import { QuestionCard } from './question-card';
import type { QuestionListProps } from './question-list-props';
import { useItems } from './use-items';

/** The questions of a quiz: added, written, put in order, copied, taken out and brought back. */
export function QuestionList({ items, lang, refused, onChange, preview }: QuestionListProps) {
  const t = useT();
  const [isAdding, setAdding] = useState(false);
  const [shown, setShown] = useState<AnyQuestion | null>(null);
  const { list, drag, handleProps, moveBy, announced, addButton, folds, add, remove } = useItems({
    ...{ items, lang, refused, onChange },
  });
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
      <div className="flex flex-wrap gap-3">
        <Button
          kind="quiet"
          icon="plus"
          ref={addButton}
          onPress={() => setAdding(true)}
          isDisabled={items.length >= mostItems}
        >
          {t('authoring.addQuestion')}
        </Button>
        <PickButton
          items={items}
          isDisabled={items.length >= mostItems}
          onPick={(picked) => onChange((now) => [...now, ...picked].slice(0, mostItems))}
        />
      </div>
      <LiveRegion>{announced}</LiveRegion>
      {isAdding && (
        <ChooseType
          title={t('editor.chooseType')}
          onChoose={(type) => {
            setAdding(false);
            add(type);
          }}
          onClose={() => setAdding(false)}
        />
      )}
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
