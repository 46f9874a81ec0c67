import type { lrsCredentialRoutes, Reply } from '@amelie/contract';
import { useT } from '../../lib/i18n';
import { CopyText } from '../../lib/copy-text/copy-text';

/** What the other program needs: where, with which key and which secret; each to copy. */
export function NewSecret({ made }: { made: Reply<typeof lrsCredentialRoutes.createLrsCredential> }) {
  const t = useT();
  const values = [
    { label: t('records.access.address'), value: made.endpoint },
    { label: t('records.access.key'), value: made.credential.key },
    { label: t('records.access.secret'), value: made.secret },
  ];
  return (
    <dl className="flex flex-col gap-4">
      {values.map(({ label, value }) => (
        <div key={label} className="flex flex-col gap-1">
          <dt className="text-s font-medium">{label}</dt>
          <dd className="rounded-m border border-line bg-sunken px-3 py-2 select-all [overflow-wrap:anywhere]">
            {value}
          </dd>
          <dd>
            <CopyText text={value} label={t('records.access.copyWhat', { what: label })} />
          </dd>
        </div>
      ))}
    </dl>
  );
}
