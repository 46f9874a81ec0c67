import type { Role } from '@amelie/contract';
import { Button, Card, LiveRegion } from '@amelie/ui';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { instanceOptions } from '../../lib/api/generated/@tanstack/react-query.gen';
import { roleWords, useT } from '../../lib/i18n';

/** The accounts with which a demo is filled; their password was printed where it was started. */
const accounts: readonly { role: Role; email: string }[] = [
  { role: 'learner', email: 'learner@demo.test' },
  { role: 'trainer', email: 'trainer@demo.test' },
  { role: 'staff', email: 'staff@demo.test' },
  { role: 'administrator', email: 'admin@demo.test' },
];

/** On a demo: fills the address of a role in. Elsewhere there is nothing to see. */
export function DemoAccounts({ onChoose }: { onChoose: (email: string) => void }) {
  const t = useT();
  const { data } = useQuery({ ...instanceOptions(), staleTime: Infinity });
  const [chosen, setChosen] = useState<Role | null>(null);
  if (!data?.demo) return null;
  return (
    <Card title={t('account.demoTitle')}>
      <div className="text-s text-muted">
        <p>{t('account.demoText')}</p>
        <LiveRegion>{chosen && t('account.demoFilled', { role: t(roleWords[chosen]) })}</LiveRegion>
      </div>
      <ul className="flex flex-wrap gap-2">
        {accounts.map(({ role, email }) => (
          <li key={role}>
            <Button
              kind="quiet"
              size="s"
              aria-pressed={role === chosen}
              onPress={() => {
                setChosen(role);
                onChoose(email);
              }}
            >
              {t(roleWords[role])}
            </Button>
          </li>
        ))}
      </ul>
    </Card>
  );
}
