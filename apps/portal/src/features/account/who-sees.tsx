import { Link } from '@amelie/ui';
import { useT, type MessageKey } from '../../lib/i18n';

const sights: readonly { title: MessageKey; lines: readonly MessageKey[] }[] = [
  {
    title: 'account.seesByName',
    lines: ['account.seesYou', 'account.seesAdministrators', 'account.seesCertificate'],
  },
  {
    title: 'account.seesWithoutName',
    lines: ['account.seesStaff', 'account.seesTrainers', 'account.seesActivities'],
  },
];

/** Who sees what of a person: with their name, and without. */
export function WhoSees() {
  const t = useT();
  return (
    <>
      {sights.map(({ title, lines }) => (
        <div key={title} className="flex flex-col gap-2">
          <h3 className="font-interface text-m font-semibold tracking-[normal] [text-wrap:wrap]">{t(title)}</h3>
          <ul className="flex list-disc flex-col gap-1.5 ps-5 marker:text-muted">
            {lines.map((line) => (
              <li key={line}>{t(line)}</li>
            ))}
          </ul>
        </div>
      ))}
      <p>
        <Link href="/help#who-sees">{t('account.seesMore')}</Link>
      </p>
    </>
  );
}
