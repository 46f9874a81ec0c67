import type { Language } from '@amelie/contract';
import { useT } from '../../lib/i18n';
import { moveBy } from './move-in-list';
import type { DraftQuestion } from './plain-quiz';
import { QuestionCard } from './question-card';

interface QuizQuestionsProps {
  questions: DraftQuestion[];
  lang: Language;
  faults: ReadonlyMap<string, string>;
  /** The questions that are unfolded. */
  open: ReadonlySet<string>;
  onOpen: (open: ReadonlySet<string>) => void;
  onChange: (questions: DraftQuestion[]) => void;
}

/** All questions in their order; each folds away when it is written. */
export function QuizQuestions({ questions, lang, faults, open, onOpen, onChange }: QuizQuestionsProps) {
  const t = useT();
  if (questions.length === 0) return null;
  const toggle = (id: string) => {
    const next = new Set(open);
    if (!next.delete(id)) next.add(id);
    onOpen(next);
  };
  return (
    <ol aria-label={t('authoring.questions')} className="flex flex-col gap-3">
      {questions.map((question, place) => (
        <QuestionCard
          key={question.id}
          question={question}
          place={place}
          of={questions.length}
          lang={lang}
          faults={faultsOf(faults, place)}
          isOpen={open.has(question.id)}
          onToggle={() => toggle(question.id)}
          onChange={(changed) => onChange(questions.map((one) => (one === question ? changed : one)))}
          onMove={(places) => onChange(moveBy(questions, question, places))}
          onRemove={() => onChange(questions.filter((one) => one !== question))}
        />
      ))}
    </ol>
  );
}

/** The faults of one question, by their place within it. */
function faultsOf(faults: ReadonlyMap<string, string>, place: number): ReadonlyMap<string, string> {
  const prefix = `questions.${place}.`;
  return new Map(
    [...faults].filter(([path]) => path.startsWith(prefix)).map(([path, fault]) => [path.slice(prefix.length), fault]),
  );
}
