import type { AuthoredQuestion, Language } from '@amelie/contract';
import { Badge, Button, Menu } from '@amelie/ui';
import { useT } from '../../lib/i18n';
import { QuestionFields } from './question-fields';

interface QuestionCardProps {
  question: AuthoredQuestion;
  /** From 0. */
  place: number;
  of: number;
  lang: Language;
  faults: ReadonlyMap<string, string>;
  isOpen: boolean;
  onToggle: () => void;
  onChange: (question: AuthoredQuestion) => void;
  onMove: (places: number) => void;
  onRemove: () => void;
}

/** One question: folded, its words; unfolded, everything about it. */
export function QuestionCard(given: QuestionCardProps) {
  const { question, place, of, lang, faults, isOpen, onToggle, onChange, onMove, onRemove } = given;
  const t = useT();
  const number = place + 1;
  return (
    <li className="flex flex-col gap-4 rounded-m border border-line bg-surface p-4 sm:p-5">
      <div className="flex flex-col gap-2 sm:flex-row sm:items-start">
        <div className="flex min-w-0 flex-1 flex-col gap-1 py-1.5">
          <p className="flex flex-wrap items-center gap-2 text-s text-muted">
            {t(`authoring.question.${question.kind}`)}
            {faults.size > 0 && (
              <Badge tone="loss" icon="alert">
                {t('authoring.incomplete')}
              </Badge>
            )}
          </p>
          <h3 className="text-l" lang={question.stem ? lang : undefined}>
            {number}. {question.stem || t('authoring.newQuestion')}
          </h3>
        </div>
        <div className="flex items-center gap-2">
          <Button kind="quiet" size="s" aria-expanded={isOpen} onPress={onToggle}>
            {t(isOpen ? 'authoring.fold' : 'authoring.edit')}
          </Button>
          <Menu
            label={t('authoring.moreForQuestion', { number })}
            entries={[
              { id: 'up', label: t('authoring.moveUp'), onAction: () => onMove(-1), isDisabled: place === 0 },
              { id: 'down', label: t('authoring.moveDown'), onAction: () => onMove(1), isDisabled: number === of },
              { id: 'remove', label: t('authoring.removeQuestion'), icon: 'trash', kind: 'loss', onAction: onRemove },
            ]}
          />
        </div>
      </div>
      {isOpen && <QuestionFields question={question} faults={faults} onChange={onChange} />}
    </li>
  );
}
