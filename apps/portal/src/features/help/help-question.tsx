import { Icon, Link } from '@amelie/ui';
import { useEffect, useRef } from 'react';
import { useT } from '../../lib/i18n';
import type { HelpEntry } from './entries';
import { HelpAnswer } from './help-answer';

interface HelpQuestionProps {
  entry: HelpEntry;
  /** It is the one that the address names: it opens, and takes the focus. */
  isNamed: boolean;
  hasAnswer: boolean;
}

/** A question that opens into its answer; works without a script too. */
export function HelpQuestion({ entry, isNamed, hasAnswer }: HelpQuestionProps) {
  const t = useT();
  const box = useRef<HTMLDetailsElement>(null);
  useEffect(() => {
    if (!isNamed || !box.current) return;
    box.current.open = true;
    // It may stand among the answers for other roles, which are folded away.
    const around = box.current.parentElement?.closest('details');
    if (around) around.open = true;
    box.current.scrollIntoView({ block: 'start' });
    box.current.querySelector('summary')?.focus({ preventScroll: true });
  }, [isNamed]);
  return (
    <details ref={box} id={entry.id} className="group/question scroll-mt-20">
      <summary className="flex min-h-13 items-start gap-3 rounded-s py-3.5 font-medium">
        <Icon name="chevron-right" className="mt-0.5 size-5 text-primary group-open/question:rotate-90" />
        <h3 className="font-interface text-m font-medium tracking-[normal] [text-wrap:wrap]">{t(entry.question)}</h3>
      </summary>
      <div className="flex max-w-read flex-col gap-3 ps-8 pb-5">
        {(hasAnswer || isNamed) && <HelpAnswer answer={entry.answer} />}
        <p className="text-s">
          <Link href={`/help#${entry.id}`}>{t('help.linkTo')}</Link>
        </p>
      </div>
    </details>
  );
}
