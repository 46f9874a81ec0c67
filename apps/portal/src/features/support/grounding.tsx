import { Button, Card } from '@amelie/ui';
import { useRef, useState } from 'react';
import { useT, type MessageKey } from '../../lib/i18n';

const steps: readonly MessageKey[] = [
  'support.stepFeet',
  'support.stepSee',
  'support.stepHear',
  'support.stepTouch',
  'support.stepBreathe',
];

/** Back to the room: one step at a time, or all of them at a glance. */
export function Grounding() {
  const t = useT();
  const [all, setAll] = useState(false);
  return (
    <Card
      title={t('support.groundingTitle')}
      actions={
        <Button kind="plain" onPress={() => setAll(!all)}>
          {t(all ? 'support.stepOne' : 'support.stepAll')}
        </Button>
      }
    >
      <p className="text-muted">{t('support.groundingLead')}</p>
      {all ? <AllSteps /> : <OneStep />}
    </Card>
  );
}

function AllSteps() {
  const t = useT();
  return (
    <ol className="flex flex-col gap-4">
      {steps.map((step, place) => (
        <li key={step} className="flex gap-4">
          <Number value={place + 1} />
          <span className="pt-1.5">{t(step)}</span>
        </li>
      ))}
    </ol>
  );
}

/** The number of steps is known, the time is everybody's own. */
function OneStep() {
  const t = useT();
  const [place, setPlace] = useState(0);
  const words = useRef<HTMLParagraphElement>(null);
  const step = steps[place];
  const go = (to: number) => {
    setPlace(to);
    words.current?.focus();
  };
  return (
    <div className="flex flex-col gap-4 rounded-m bg-sunken p-5">
      <p className="text-s font-semibold text-accent">
        {step ? t('support.stepOf', { step: place + 1, count: steps.length }) : '\u00a0'}
      </p>
      <p ref={words} tabIndex={-1} aria-live="polite" className="min-h-20 font-reading text-l leading-normal">
        {t(step ?? 'support.stepsDone')}
      </p>
      <div className="flex flex-wrap gap-3">
        {step ? (
          <Button onPress={() => go(place + 1)}>{t('support.stepNext')}</Button>
        ) : (
          <Button kind="quiet" onPress={() => go(0)}>
            {t('support.stepsAgain')}
          </Button>
        )}
        {place > 0 && step && (
          <Button kind="quiet" onPress={() => go(place - 1)}>
            {t('support.stepBack')}
          </Button>
        )}
      </div>
    </div>
  );
}

function Number({ value }: { value: number }) {
  return (
    <span
      aria-hidden="true"
      className="grid size-9 shrink-0 place-items-center rounded-full bg-primary-soft font-semibold text-primary"
    >
      {value}
    </span>
  );
}
