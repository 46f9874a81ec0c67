import { Button, Card, Page, TextField } from '@amelie/ui';
import { type FormEvent, useState } from 'react';
import { useNavigate } from 'react-router';
import { useT } from '../../lib/i18n';
import { usePageTitle } from '../../lib/page-title';

/** The number in what was typed: the number itself, or the address that ends with it. */
function numberIn(typed: string): string | null {
  return /^(?:.*\/)?([A-Za-z0-9_-]{22})\/?$/.exec(typed.trim())?.[1] ?? null;
}

/** A certificate by its number: whoever doubts one holds it in their hands. */
export function IssuedPage() {
  const t = useT();
  usePageTitle(t('issued.title'));
  const navigate = useNavigate();
  const [typed, setTyped] = useState('');
  const [wrong, setWrong] = useState(false);
  const open = (event: FormEvent) => {
    event.preventDefault();
    const number = numberIn(typed);
    setWrong(number === null);
    if (number) void navigate(`/issued/${number}`);
  };
  return (
    <Page width="read" title={t('issued.title')} lead={t('issued.lead')}>
      <Card>
        <form onSubmit={open} className="flex flex-col items-start gap-4">
          <TextField
            label={t('issued.number')}
            hint={t('issued.numberHint')}
            value={typed}
            onChange={setTyped}
            error={wrong && t('issued.numberWrong')}
            autoComplete="off"
            className="w-full"
          />
          <Button type="submit">{t('issued.open')}</Button>
        </form>
      </Card>
    </Page>
  );
}
