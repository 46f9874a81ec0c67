import { Button, Icon, RadioCards } from '@amelie/ui';
import { useId, useState } from 'react';
import { useT } from '../../../lib/i18n';
import { RichText } from '../../../lib/rich-text/rich-text';
import type { Answering, AskedOf } from './answering-props';

type Step = AskedOf<'branching-case'>['told'][number];

/** A case, step after step: what was told and decided stays to be read, and a decision is confirmed before it counts. */
export function CaseAnswer({ asked, answer, onAnswer, labelledBy, lang }: Answering<'branching-case'>) {
  const t = useT();
  const id = useId();
  const { told, decided } = asked;
  const [hasDecided, setHasDecided] = useState(false);
  const decide = (step: string, option: string) => {
    setHasDecided(true);
    onAnswer({ type: 'branching-case', path: [...answer.path, { step, option }] });
  };
  const open = told[decided.length];
  // What was decided here and is not told on yet: the next step comes from the server.
  const isComing = answer.path.length > decided.length;
  return (
    <div role="group" aria-labelledby={labelledBy} aria-describedby={id} className="flex flex-col gap-4">
      <p id={id} className="text-s text-muted">
        {t('answering.caseHint')}
      </p>
      <ol className="flex flex-col">
        {told.map((step, place) => (
          <ToldStep
            key={step.id}
            step={step}
            number={place + 1}
            decided={decided[place] ?? answer.path[place]?.option}
            takesFocus={hasDecided && place > 0 && step === open}
            lang={lang}
          />
        ))}
      </ol>
      <p role="status" className="font-medium empty:hidden">
        {isComing ? t('answering.caseNext') : !open && t('answering.caseEnded')}
      </p>
      {open && !isComing && (
        <Decision key={open.id} step={open} lang={lang} onDecide={(option) => decide(open.id, option)} />
      )}
    </div>
  );
}

interface ToldStepProps {
  step: Step;
  number: number;
  decided: string | undefined;
  /** It came up after a decision: reading goes on here. */
  takesFocus: boolean;
  lang: string | undefined;
}

function ToldStep({ step, number, decided, takesFocus, lang }: ToldStepProps) {
  const t = useT();
  const option = step.options.find(({ id }) => id === decided);
  return (
    <li
      ref={takesFocus ? takeFocus : null}
      tabIndex={-1}
      className="relative border-s-2 border-line pb-5 ps-5 last:pb-1 focus-visible:shadow-none"
    >
      <span
        aria-hidden="true"
        className="absolute -start-[0.6875rem] top-0 grid size-5 place-items-center rounded-full border-2 border-accent bg-paper text-[0.6875rem] font-semibold text-accent"
      >
        {number}
      </span>
      <p className="mb-1 text-s font-semibold text-accent">{t('answering.step', { number })}</p>
      <RichText body={step.text} lang={lang} />
      {option && (
        <div className="mt-3 flex items-start gap-2 rounded-m bg-primary-soft px-4 py-3">
          <Icon name="check" className="mt-0.5 size-5 text-primary" />
          <div className="min-w-0">
            <p className="text-s font-semibold text-primary">{t('answering.youDecided')}</p>
            <RichText body={option.text} lang={lang} look="plain" />
          </div>
        </div>
      )}
    </li>
  );
}

interface DecisionProps {
  step: Step;
  lang: string | undefined;
  onDecide: (option: string) => void;
}

/** Chosen first, then confirmed: what is confirmed can't be taken back, because the case has gone on. */
function Decision({ step, lang, onDecide }: DecisionProps) {
  const t = useT();
  const [chosen, setChosen] = useState<string | null>(null);
  const [isMissing, setIsMissing] = useState(false);
  const confirm = () => (chosen === null ? setIsMissing(true) : onDecide(chosen));
  return (
    <div className="flex flex-col gap-4">
      <RadioCards
        label={t('answering.caseAsk')}
        options={step.options.map(({ id, text }) => ({
          value: id,
          label: <RichText body={text} lang={lang} look="plain" />,
        }))}
        value={chosen}
        onChange={(option) => {
          setChosen(option);
          setIsMissing(false);
        }}
        error={isMissing && t('answering.caseChooseFirst')}
      />
      <div>
        <Button kind="quiet" onPress={confirm}>
          {t('answering.caseConfirm')}
        </Button>
      </div>
    </div>
  );
}

function takeFocus(element: HTMLElement | null): void {
  element?.focus({ preventScroll: true });
}
