import { Card } from '@amelie/ui';
import { useT } from '../../lib/i18n';
import type { HelpGroup } from './entries';
import { HelpQuestion } from './help-question';

/** Questions in their groups, folded. */
export function HelpGroups({ groups, named }: { groups: readonly HelpGroup[]; named: string }) {
  const t = useT();
  return (
    <>
      {groups.map(({ audience, title, entries }) => (
        <Card key={audience} title={t(title)}>
          <ul className="-mb-3 flex flex-col divide-y divide-line border-t border-line">
            {entries.map((entry) => (
              <li key={entry.id}>
                <HelpQuestion entry={entry} isNamed={entry.id === named} />
              </li>
            ))}
          </ul>
        </Card>
      ))}
    </>
  );
}
