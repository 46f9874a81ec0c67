import type { CertificateState, VerifiedCertificate } from '@amelie/contract';
import { Link, Notice, type NoticeTone } from '@amelie/ui';
import { type MessageKey, useFormat, useT } from '../../lib/i18n';
import { reasonWords } from './standing-words';

type Fallen = Exclude<CertificateState, 'issued'>;

const words: Record<Fallen, { tone: NoticeTone; title: MessageKey; text: MessageKey }> = {
  suspended: { tone: 'caution', title: 'certificates.suspendedOn', text: 'certificates.suspendedText' },
  revoked: { tone: 'loss', title: 'certificates.revokedOn', text: 'certificates.revokedText' },
  expired: { tone: 'caution', title: 'certificates.expiredOn', text: 'certificates.expiredText' },
  superseded: { tone: 'caution', title: 'certificates.supersededOn', text: 'certificates.supersededText' },
};

/** Whether a certificate stands; where it does not: since when, and the reason in a few words. */
export function StandingNotice({ certificate }: { certificate: VerifiedCertificate }) {
  const t = useT();
  const format = useFormat();
  const { state, since, reason, supersededBy, attested, issuedAt } = certificate;
  if (state === 'issued')
    return (
      <Notice tone="good" title={t('certificates.valid')}>
        {t('certificates.validText', { issuer: attested.issuer, date: format.date(issuedAt) })}
      </Notice>
    );
  const { tone, title, text } = words[state];
  return (
    <Notice
      tone={tone}
      title={t(title, { date: format.date(since ?? issuedAt) })}
      action={
        supersededBy && (
          <Link href={`/verify/${supersededBy}`} className="inline-flex min-h-11 items-center font-medium">
            {t('certificates.supersededLink')}
          </Link>
        )
      }
    >
      {reason && <p>{t('certificates.why', { reason: t(reasonWords[reason]) })}</p>}
      <p>{t(text)}</p>
    </Notice>
  );
}
