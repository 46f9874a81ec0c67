import type { CertificateFact, FactDifference, FileCheck, FileVerdict } from '@amelie/contract';
import { Link, Notice, type NoticeTone } from '@amelie/ui';
import { type MessageKey, useFormat, useT } from '../../lib/i18n';
import { AttestedCard } from './attested-card';
import { StandingNotice } from './standing-notice';

const verdicts: Record<FileVerdict, { tone: NoticeTone; title: MessageKey; text: MessageKey }> = {
  genuine: { tone: 'good', title: 'certificates.verdict.genuine', text: 'certificates.verdict.genuineText' },
  altered: { tone: 'loss', title: 'certificates.verdict.altered', text: 'certificates.verdict.alteredText' },
  unsigned: { tone: 'caution', title: 'certificates.verdict.unsigned', text: 'certificates.verdict.unsignedText' },
  foreign: { tone: 'caution', title: 'certificates.verdict.foreign', text: 'certificates.verdict.foreignText' },
  unknown: { tone: 'loss', title: 'certificates.verdict.unknown', text: 'certificates.verdict.unknownText' },
  unreadable: {
    tone: 'caution',
    title: 'certificates.verdict.unreadable',
    text: 'certificates.verdict.unreadableText',
  },
};

const factWords: Record<CertificateFact, MessageKey> = {
  holder: 'certificates.fact.holder',
  course: 'certificates.course',
  'completed-on': 'certificates.completedOn',
  score: 'certificates.score',
  version: 'certificates.version',
  language: 'certificates.language',
  issuer: 'certificates.issuer',
  'issued-at': 'certificates.fact.issued-at',
  'valid-until': 'certificates.validUntil',
  number: 'certificates.number',
  other: 'certificates.fact.other',
};

interface FileVerdictProps {
  name: string;
  isPdf: boolean;
  check: FileCheck;
  /** The certificate that stands on the page already. */
  lookedAt: string | null;
}

/** What comes of checking a file: the verdict, each difference, and whether the certificate on record still stands. */
export function FileVerdictFace({ name, isPdf, check, lookedAt }: FileVerdictProps) {
  const t = useT();
  const { verdict, certificate, differences } = check;
  const { tone, title, text } = verdicts[verdict];
  const isElsewhere = certificate !== null && certificate.id !== lookedAt;
  return (
    <div className="flex flex-col gap-4">
      <Notice tone={tone} title={t(title)} live="polite">
        <p className="text-s break-all text-muted">{name}</p>
        <p>{t(verdict === 'altered' && isPdf ? 'certificates.verdict.alteredPdfText' : text)}</p>
      </Notice>
      {differences.length > 0 && <Differences differences={differences} />}
      {isElsewhere && (
        <>
          <StandingNotice certificate={certificate} />
          <AttestedCard certificate={certificate} />
        </>
      )}
      {isElsewhere && (
        <Link href={`/verify/${certificate.id}`} className="inline-flex min-h-11 items-center self-start font-medium">
          {t('certificates.seeRecord')}
        </Link>
      )}
    </div>
  );
}

function Differences({ differences }: { differences: readonly FactDifference[] }) {
  const t = useT();
  return (
    <section className="flex flex-col gap-3">
      <h3 className="text-l">{t('certificates.differsTitle')}</h3>
      <ul className="flex flex-col">
        {differences.map((difference) => (
          <li key={difference.fact} className="flex flex-col gap-1 border-t border-line py-3 first:border-0 first:pt-0">
            <span className="font-medium">{t(factWords[difference.fact])}</span>
            {difference.fact !== 'other' && <Sides difference={difference} />}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Sides({ difference: { fact, inFile, onRecord } }: { difference: FactDifference }) {
  const t = useT();
  const format = useFormat();
  const say = (value: string | null) => {
    if (value === null) return t('certificates.notThere');
    const isScore = fact === 'score' && /^\d{1,3}$/.test(value);
    return isScore ? format.percent(Number(value) / 100) : value;
  };
  return (
    <dl className="grid grid-cols-[fit-content(45%)_1fr] gap-x-4 gap-y-1">
      <dt className="text-muted">{t('certificates.inFile')}</dt>
      <dd className="min-w-0 break-words text-loss">{say(inFile)}</dd>
      <dt className="text-muted">{t('certificates.onRecord')}</dt>
      <dd className="min-w-0 break-words">{say(onRecord)}</dd>
    </dl>
  );
}
