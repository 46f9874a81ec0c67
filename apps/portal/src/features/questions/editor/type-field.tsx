import { type AnyQuestion, type QuestionType } from '@amelie/contract';
import { Button, showToast } from '@amelie/ui';
import { useState } from 'react';
import { useT } from '../../../lib/i18n';
import { changeType } from './change-type';
import { ChooseType } from './choose-type';
import type { ChangeQuestion } from './part-props';

/** Which type the question is, and the way to another one; what cannot be kept comes back by undo. */
export function TypeField({ question, onChange }: { question: AnyQuestion; onChange: ChangeQuestion }) {
  const t = useT();
  const [isChoosing, setChoosing] = useState(false);
  const become = (type: QuestionType) => {
    setChoosing(false);
    if (type === question.type) return;
    onChange((now) => changeType(now, type));
    const onAction = () => onChange(() => question);
    showToast(t('editor.typeChanged', { type: t(`editor.type.${type}`) }), 'good', {
      label: t('editor.undo'),
      onAction,
    });
  };
  return (
    <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1">
      <div className="min-w-0">
        <p className="font-semibold">{t(`editor.type.${question.type}`)}</p>
        <p className="text-s text-muted">{t(`editor.typeGoodFor.${question.type}`)}</p>
      </div>
      <Button kind="quiet" size="s" onPress={() => setChoosing(true)}>
        {t('editor.changeType')}
      </Button>
      {isChoosing && (
        <ChooseType
          title={t('editor.changeType')}
          current={question.type}
          onChoose={become}
          onClose={() => setChoosing(false)}
        />
      )}
    </div>
  );
}
