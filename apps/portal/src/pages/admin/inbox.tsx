import type { Mail } from '@amelie/contract';
import { ButtonLink, EmptyState, Page } from '@amelie/ui';
import { useSearchParams } from 'react-router';
import { MailList } from '../../features/notifications/mail-list';
import { MailPane } from '../../features/notifications/mail-pane';
import { useMails } from '../../features/notifications/queries';
import { QueryFace } from '../../lib/api';
import { useT } from '../../lib/i18n';
import { usePageTitle } from '../../lib/page-title';

/** Mails that nobody sends: without a mail server they are read here and passed on by hand. */
export function InboxPage() {
  const t = useT();
  usePageTitle(t('notifications.inbox'));
  const mails = useMails();
  return (
    <Page title={t('notifications.inbox')} lead={mails.data?.smtp === false && t('notifications.lead')} width="wide">
      <QueryFace query={mails}>
        {(data) => (data.mails.length > 0 ? <Mails mails={data.mails} /> : <NoMails isSent={data.smtp} />)}
      </QueryFace>
    </Page>
  );
}

function NoMails({ isSent }: { isSent: boolean }) {
  const t = useT();
  return (
    <EmptyState icon="mail" title={t(isSent ? 'notifications.areSent' : 'notifications.none')}>
      {t(isSent ? 'notifications.areSentText' : 'notifications.noneText')}
    </EmptyState>
  );
}

/** List and reading pane side by side; on a phone one after the other. */
function Mails({ mails }: { mails: readonly Mail[] }) {
  const t = useT();
  const [search] = useSearchParams();
  const chosen = mails.find(({ id }) => id === search.get('mail'));
  const open = chosen ?? mails[0];
  return (
    <div className="grid items-start gap-5 lg:grid-cols-[minmax(20rem,1fr)_2fr]">
      <div className={chosen ? 'max-lg:hidden' : 'min-w-0'}>
        <MailList mails={mails} openId={open?.id} />
      </div>
      <div className={chosen ? 'flex min-w-0 flex-col gap-4' : 'min-w-0 max-lg:hidden'}>
        <div className="lg:hidden">
          <ButtonLink href="/inbox" kind="quiet" size="s">
            {t('notifications.toList')}
          </ButtonLink>
        </div>
        {open && <MailPane mail={open} />}
      </div>
    </div>
  );
}
