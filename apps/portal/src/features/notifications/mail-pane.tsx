import type { Mail } from '@amelie/contract';
import { Card, Facts, Link } from '@amelie/ui';
import { isLanguage, languageNames, useFormat, useT } from '../../lib/i18n';
import { ownLinks } from './own-links';

/** One mail as its receiver would read it. */
export function MailPane({ mail }: { mail: Mail }) {
  const t = useT();
  const format = useFormat();
  return (
    <Card as="article" title={mail.subject}>
      <Facts
        facts={[
          { label: t('notifications.to'), value: <span className="break-all">{mail.to}</span> },
          { label: t('notifications.at'), value: format.date(mail.createdAt, 'instant') },
          { label: t('notifications.language'), value: isLanguage(mail.language) ? languageNames[mail.language] : '' },
        ]}
      />
      <p lang={mail.language} className="border-t border-line pt-4 break-words whitespace-pre-wrap">
        {ownLinks(mail.text.trim(), location.origin).map(({ text, href }, place) =>
          href ? (
            <Link key={place} href={href} leavesApp className="break-all">
              {text}
            </Link>
          ) : (
            text
          ),
        )}
      </p>
    </Card>
  );
}
