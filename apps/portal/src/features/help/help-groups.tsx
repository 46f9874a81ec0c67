import { Card } from '@amelie/ui';
import { startTransition, useEffect, useState } from 'react';
import { useT } from '../../lib/i18n';
import type { HelpGroup } from './entries';
import { HelpQuestion } from './help-question';

interface HelpGroupsProps {
  groups: readonly HelpGroup[];
  named: string;
}

/** Questions in their groups, folded. The folded answers follow bit by bit, once the questions stand. */
export function HelpGroups({ groups, named }: HelpGroupsProps) {
  const t = useT();
  const [hasAnswers, setHasAnswers] = useState(false);
  useEffect(() => startTransition(() => setHasAnswers(true)), []);
  return (
    <>
      {groups.map(({ audience, title, entries }) => (
        <Card key={audience} title={t(title)}>
          <ul className="-mb-3 flex flex-col divide-y divide-line border-t border-line">
            {entries.map((entry) => (
              <li key={entry.id}>
                <HelpQuestion entry={entry} isNamed={entry.id === named} hasAnswer={hasAnswers} />
              </li>
            ))}
          </ul>
        </Card>
      ))}
    </>
  );
}
