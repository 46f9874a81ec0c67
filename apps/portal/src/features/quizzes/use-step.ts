import { useEffect, useRef, useState } from 'react';
import { useSearchParams } from 'react-router';
import { stepAt, type Step } from './sitting-steps';

/**
 * The step on screen, kept in the address so that a reload stays there. The browser's Back leaves the sitting in one
 * step. After a change the focus goes to the step's heading.
 */
export function useStep(answered: readonly boolean[]) {
  const [search, setSearch] = useSearchParams();
  const asked = search.get('step');
  const heading = useRef<HTMLHeadingElement>(null);
  // Without a step in the address the first open question must not change under the reader while it is answered.
  const [first] = useState(() => stepAt(null, answered));
  const step = asked === null ? first : stepAt(asked, answered);
  const shown = useRef(step);
  useEffect(() => {
    if (shown.current === step) return;
    shown.current = step;
    heading.current?.focus({ preventScroll: true });
    window.scrollTo({ top: 0 });
  }, [step]);
  const go = (to: Step) => setSearch({ step: String(to) }, { replace: true, preventScrollReset: true });
  return { step, heading, go };
}
