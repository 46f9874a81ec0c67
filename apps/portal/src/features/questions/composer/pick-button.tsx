import type { QuizItem } from '@amelie/contract';
import { Button } from '@amelie/ui';
import { useState } from 'react';
import { useT } from '../../../lib/i18n';
import { PickQuestions } from '../pick-questions';

interface PickButtonProps {
  items: readonly QuizItem[];
  isDisabled: boolean;
  onPick: (picked: QuizItem[]) => void;
}

/** Takes questions of the bank into a quiz, each as a place of its own. */
export function PickButton({ items, isDisabled, onPick }: PickButtonProps) {
  const t = useT();
  const [isOpen, setOpen] = useState(false);
  const taken = new Set(items.flatMap(({ bank }) => (bank ? [bank.questionId] : [])));
  return (
    <>
      <Button kind="quiet" icon="search" isDisabled={isDisabled} onPress={() => setOpen(true)}>
        {t('bank.fromBank')}
      </Button>
      {isOpen && (
        <PickQuestions
          taken={taken}
          onPick={(picked) => onPick(picked.map((one) => ({ id: crypto.randomUUID(), ...one })))}
          onClose={() => setOpen(false)}
        />
      )}
    </>
  );
}
