import { classNames } from '@amelie/ui';
import { useId } from 'react';
import { useT } from '../../lib/i18n';
import { headingElement } from '../../lib/rich-text/beside';
import type { TextHeading } from './headings';
import { JumpLink } from '../../lib/rich-text/jump-link';
import { useHeadingInSight } from './use-heading-in-sight';

interface TextOutlineProps {
  headings: readonly TextHeading[];
  prefix: string;
  lang: string;
}

/** The headings of a long text beside it; the one that is being read is marked. */
export function TextOutline({ headings, prefix, lang }: TextOutlineProps) {
  const t = useT();
  const titleId = useId();
  const inSight = useHeadingInSight(headings.map(({ place }) => headingElement(prefix, place)));
  return (
    <nav aria-labelledby={titleId} className="sticky top-30 w-56">
      <p id={titleId} className="pb-1 text-s font-semibold text-muted">
        {t('reading.onThisPage')}
      </p>
      <ol lang={lang}>
        {headings.map(({ place, words }) => {
          const to = headingElement(prefix, place);
          return (
            <li key={place} aria-current={inSight === to ? 'true' : undefined}>
              <JumpLink
                to={to}
                className={classNames(
                  'calm flex min-h-9 items-center border-s-2 py-1.5 ps-3 text-s leading-tight hover:text-primary',
                  inSight === to ? 'border-accent font-semibold' : 'border-line text-muted',
                )}
              >
                {words}
              </JumpLink>
            </li>
          );
        })}
      </ol>
    </nav>
  );
}
