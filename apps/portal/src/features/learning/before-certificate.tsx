import type { CoursePage } from '@amelie/contract';
import { Card } from '@amelie/ui';
import { useFormat, useT } from '../../lib/i18n';
import { countMissing, missingParts } from './missing-words';

/** What still stands before the certificate of a course, in words. */
export function BeforeCertificate({ course: { modules, form } }: { course: Pick<CoursePage, 'modules' | 'form'> }) {
  const t = useT();
  const format = useFormat();
  const minutes = missingParts(modules).reduce((sum, { minutesLeft }) => sum + minutesLeft, 0);
  const missing = countMissing(modules);
  if (missing.length === 0) return null;
  return (
    <Card title={t('learning.beforeCertificate')}>
      <div>
        <p>{t('learning.missingLead', { minutes: format.minutes(minutes) })}</p>
        <ul className="mt-2 flex list-disc flex-col gap-1 ps-5 marker:text-edge">
          {missing.map(({ key, count }) => (
            <li key={key}>{t(key, { count })}</li>
          ))}
          {form?.required && form.end !== 'sent' && <li>{t('learning.missing.form')}</li>}
        </ul>
      </div>
      {modules.some(({ required }) => !required) && <p className="text-s text-muted">{t('learning.countsText')}</p>}
    </Card>
  );
}
