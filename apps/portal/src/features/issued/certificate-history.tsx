import type { CertificateEvent, CertificateReason } from '@amelie/contract';
import { Card } from '@amelie/ui';
import { type MessageKey, useFormat, useT } from '../../lib/i18n';
import { changeWords } from './change-words';

interface CertificateHistoryProps {
  history: readonly CertificateEvent[];
  reasonWords: Record<CertificateReason, MessageKey>;
}

/** What was done with a certificate, by whom and why: for staff. */
export function CertificateHistory({ history, reasonWords }: CertificateHistoryProps) {
  const t = useT();
  const format = useFormat();
  return (
    <Card title={t('issued.history')}>
      {history.length === 0 && <p className="text-muted">{t('issued.noHistory')}</p>}
      <ul>
        {history.map(({ change, reason, note, at, by }) => (
          <li key={at + change} className="flex flex-col gap-0.5 border-t border-line py-3 first:border-0 first:pt-0">
            <span className="font-medium">{t(changeWords[change].done)}</span>
            <span className="text-s text-muted">
              {by ? t('issued.by', { date: format.date(at, 'instant'), name: by }) : format.date(at, 'instant')}
            </span>
            {reason && <span>{t('certificates.why', { reason: t(reasonWords[reason]) })}</span>}
            {note && <span className="whitespace-pre-line">{note}</span>}
          </li>
        ))}
      </ul>
    </Card>
  );
}
