import type { QuestionType } from '@amelie/contract';
import { Dialog, Icon } from '@amelie/ui';
import { Button } from 'react-aria-components';
import { useT, type MessageKey } from '../../../lib/i18n';

const groups: readonly { title: MessageKey; types: readonly QuestionType[] }[] = [
  { title: 'editor.group.choose', types: ['single', 'multiple', 'true-false', 'kprim'] },
  { title: 'editor.group.arrange', types: ['matching', 'ordering', 'hotspot'] },
  { title: 'editor.group.write', types: ['short-text', 'numeric', 'cloze', 'essay'] },
  { title: 'editor.group.judge', types: ['situational-judgement', 'branching-case', 'confidence', 'reflection'] },
];

interface ChooseTypeProps {
  title: string;
  /** The type that it is now. */
  current?: QuestionType;
  onChoose: (type: QuestionType) => void;
  onClose: () => void;
}

/** All types of question, each with what it is good for in a line. */
export function ChooseType({ title, current, onChoose, onClose }: ChooseTypeProps) {
  const t = useT();
  return (
    <Dialog
      title={title}
      isOpen
      onOpenChange={(isOpen) => !isOpen && onClose()}
      closeLabel={t('common.close')}
      size="l"
    >
      {current && <p className="text-s text-muted">{t('editor.changeTypeText')}</p>}
      {groups.map(({ title: name, types }) => (
        <section key={name} className="flex flex-col gap-2">
          <h3 className="text-s font-semibold text-muted">{t(name)}</h3>
          <ul className="grid gap-2 sm:grid-cols-2">
            {types.map((type) => (
              <li key={type}>
                <TypeButton type={type} isCurrent={type === current} onPress={() => onChoose(type)} />
              </li>
            ))}
          </ul>
        </section>
      ))}
    </Dialog>
  );
}

function TypeButton({ type, isCurrent, onPress }: { type: QuestionType; isCurrent: boolean; onPress: () => void }) {
  const t = useT();
  return (
    <Button
      onPress={onPress}
      className="calm flex h-full w-full items-start gap-2 rounded-m border border-line bg-surface p-3 text-start hover:border-primary hover:bg-primary-soft"
    >
      <span className="min-w-0 flex-1">
        <span className="block font-semibold">{t(`editor.type.${type}`)}</span>
        <span className="block text-s text-muted">{t(`editor.typeGoodFor.${type}`)}</span>
      </span>
      {isCurrent && (
        <span className="flex items-center gap-1 text-s text-primary">
          <Icon name="check" className="size-4" />
          {t('editor.current')}
        </span>
      )}
    </Button>
  );
}
