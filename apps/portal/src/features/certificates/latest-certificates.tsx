import { Card, DateText, Icon, Link } from '@amelie/ui';
import { useFormat, useT } from '../../lib/i18n';
import { useMyCertificates } from './queries';

const shown = 2;

/** The certificates earned last, at hand; nothing where there are none. */
export function LatestCertificates() {
  const t = useT();
  const format = useFormat();
  const { data } = useMyCertificates();
  const latest = (data?.certificates ?? []).filter(({ state }) => state === 'issued').slice(0, shown);
  if (latest.length === 0) return null;
  return (
    <Card title={t('certificates.latest')}>
      <ul>
        {latest.map(({ id, courseTitle, language, issuedAt }) => (
          <li key={id} className="flex items-center gap-3 border-t border-line py-3 first:border-0 first:pt-0">
            <span className="grid size-10 shrink-0 place-items-center rounded-full bg-primary-soft text-primary">
              <Icon name="award" />
            </span>
            <span className="min-w-0 flex-1">
              <span className="block" lang={language}>
                {courseTitle}
              </span>
              <span className="block text-s text-muted">
                <DateText at={issuedAt}>{format.date(issuedAt)}</DateText>
              </span>
            </span>
          </li>
        ))}
      </ul>
      <Link href="/certificates" className="-my-2 inline-flex min-h-11 items-center self-start font-medium">
        {t('certificates.all')}
      </Link>
    </Card>
  );
}
