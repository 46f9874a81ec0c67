import type { Mail } from '@amelie/contract';
import { classNames, Link } from '@amelie/ui';
import { useFormat, useT } from '../../lib/i18n';

interface MailListProps {
  mails: readonly Mail[];
  /** The mail that is open beside the list. */
  openId: string | undefined;
}

/** Mails, newest first. Each is a link, so that one can come back to it. */
export function MailList({ mails, openId }: MailListProps) {
  const t = useT();
  const format = useFormat();
  return (
    <nav aria-label={t('notifications.mails')} className="overflow-hidden rounded-m border border-line bg-surface">
      <ul className="divide-y divide-line">
        {mails.map(({ id, to, subject, createdAt }) => {
          const isOpen = id === openId;
          return (
            <li key={id}>
              <Link
                href={`/inbox?mail=${id}`}
                quiet
                {...(isOpen ? { 'aria-current': 'page' } : {})}
                className={classNames(
                  'flex flex-col gap-0.5 rounded-none border-s-3 px-4 py-3 text-ink hover:bg-sunken',
                  isOpen ? 'border-transparent lg:border-primary lg:bg-primary-soft' : 'border-transparent',
                )}
              >
                <span className="flex flex-wrap items-baseline justify-between gap-x-3">
                  <span className="min-w-0 truncate font-semibold">{to}</span>
                  <span className="shrink-0 text-s text-muted">{format.date(createdAt, 'instant')}</span>
                </span>
                <span className="truncate text-s text-muted">{subject}</span>
              </Link>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}
