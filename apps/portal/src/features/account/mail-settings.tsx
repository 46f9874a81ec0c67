import type { MailKind } from '@amelie/contract';
import { showToast, Switch } from '@amelie/ui';
import { QueryFace, useRefusalText } from '../../lib/api';
import { useT, type MessageKey } from '../../lib/i18n';
import { useChangeMailChoice, useMailChoices } from './queries';

const kindKeys: Record<MailKind, MessageKey> = {
  'follow-up': 'account.mail.follow-up',
  'test-reminder': 'account.mail.test-reminder',
  booster: 'account.mail.booster',
};

const kinds = Object.keys(kindKeys).filter((kind): kind is MailKind => kind in kindKeys);

/** Which messages one wants by e-mail; each change is saved at once. */
export function MailSettings() {
  const t = useT();
  const say = useRefusalText();
  const choices = useMailChoices();
  const change = useChangeMailChoice();
  const choose = (kind: MailKind, isWanted: boolean) =>
    change.mutate(
      { body: { kind, isWanted } },
      { onSuccess: () => showToast(t('common.saved')), onError: (error) => showToast(say(error), 'loss') },
    );
  return (
    <>
      <p className="text-muted">{t('account.mailsHint')}</p>
      <QueryFace query={choices} level={3}>
        {({ wanted }) =>
          kinds.map((kind) => (
            <Switch key={kind} isSelected={wanted[kind]} onChange={(isOn) => choose(kind, isOn)}>
              {t(kindKeys[kind])}
            </Switch>
          ))
        }
      </QueryFace>
    </>
  );
}
