import { useT } from '../../lib/i18n';

const lines = ['forms.sees.apart', 'forms.sees.few', 'forms.sees.sent'] as const;

/** Who sees what of a form, before anything is filled in. */
export function WhoSeesForm() {
  const t = useT();
  return (
    <div className="rounded-s border-s-3 border-primary bg-primary-soft px-4 py-3.5">
      <p className="font-semibold">{t('forms.whoSees')}</p>
      <ul className="mt-1 flex list-disc flex-col gap-1.5 ps-5 marker:text-primary">
        {lines.map((line) => (
          <li key={line}>{t(line)}</li>
        ))}
      </ul>
    </div>
  );
}
