import type { HandMark, QuestionOf } from '@amelie/contract';
import { Button, Notice, RadioCards } from '@amelie/ui';
import { type FormEvent, useState } from 'react';
import { useFormat, useT } from '../../lib/i18n';
import { PercentField } from './percent-field';

interface MarkFormProps {
  question: QuestionOf<'essay'>;
  mark: HandMark | null;
  isPending: boolean;
  fault: string | null;
  onMark: (mark: HandMark) => void;
}

/** A level for each criterion of the rubric, or one share where there is none. */
export function MarkForm({ question, mark, isPending, fault, onMark }: MarkFormProps) {
  const t = useT();
  const format = useFormat();
  const { rubric, language } = question;
  const [levels, setLevels] = useState(() => new Map(mark?.levels.map((one) => [one.criterion, one.level])));
  const [share, setShare] = useState(mark?.share ?? 1);
  const [isAsked, setIsAsked] = useState(false);
  const isWhole = rubric.every(({ id }) => levels.has(id));
  const send = (event: FormEvent) => {
    event.preventDefault();
    setIsAsked(true);
    if (!isWhole) return;
    const chosen = [...levels].map(([criterion, level]) => ({ criterion, level }));
    onMark({ levels: chosen, share: rubric.length === 0 ? share : null });
  };
  return (
    <form onSubmit={send} noValidate className="flex flex-col gap-5">
      {rubric.map(({ id, text, levels: offered }) => (
        <RadioCards
          key={id}
          label={<span lang={language}>{text}</span>}
          options={offered.map((level) => ({
            value: level.id,
            label: <span lang={language}>{level.text}</span>,
            hint: format.percent(level.share),
          }))}
          value={levels.get(id) ?? null}
          onChange={(level) => setLevels((now) => new Map(now).set(id, level))}
          error={isAsked && !levels.has(id) && t('authoring.marking.chooseLevel')}
        />
      ))}
      {rubric.length === 0 && <PercentField label={t('authoring.marking.share')} value={share} onChange={setShare} />}
      {fault && (
        <Notice tone="loss" live="assertive">
          {fault}
        </Notice>
      )}
      <Button type="submit" pending={isPending && t('authoring.marking.saving')}>
        {t('authoring.marking.mark')}
      </Button>
    </form>
  );
}
