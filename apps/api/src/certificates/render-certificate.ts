import type { Attested, Language } from '@amelie/contract';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { toString as qrCode } from 'qrcode';
import { breakable, makePdf } from '../platform/pdf/typst';
import { certificateTexts } from './certificate-texts';

/** What a PDF is made of: the row, and the address under which anybody can check it. */
export interface CertificateSheet {
  id: string;
  attested: Attested;
  verifyUrl: string;
}

const template = readFileSync(join(__dirname, 'certificate.typ'), 'utf8');

/** English here is the English of Europe: the day comes before the month. */
const localeOf = (language: Language) => (language === 'en' ? 'en-GB' : language);

function dateText(date: string, language: Language): string {
  const format = new Intl.DateTimeFormat(localeOf(language), { dateStyle: 'long', timeZone: 'UTC' });
  return format.format(new Date(`${date}T00:00:00Z`));
}

function minutesText(minutes: number, language: Language): string {
  if (minutes === 0) return '';
  return new Intl.NumberFormat(localeOf(language), { style: 'unit', unit: 'minute', unitDisplay: 'long' }).format(
    minutes,
  );
}

function scoreText(score: number | null, language: Language): string {
  return score === null ? '' : new Intl.NumberFormat(localeOf(language), { style: 'percent' }).format(score);
}

async function inputsOf({ id, attested, verifyUrl }: CertificateSheet): Promise<Record<string, string>> {
  const { language } = attested;
  const texts = certificateTexts[language];
  return {
    lang: language,
    title: texts.title,
    issuer: breakable(attested.issuer),
    'issued-label': texts.issuedBy,
    'holder-lead': texts.holderLead,
    holder: breakable(attested.holder),
    'course-lead': texts.courseLead,
    course: breakable(attested.courseTitle),
    'completed-on': attested.completedOn,
    'completed-label': texts.completedOn,
    completed: dateText(attested.completedOn, language),
    'duration-label': texts.duration,
    duration: minutesText(attested.minutes, language),
    'result-label': texts.result,
    result: scoreText(attested.score, language),
    'version-label': texts.version,
    version: String(attested.courseVersion),
    credit: texts.credit,
    draft: attested.draft ? texts.draft : '',
    'number-label': texts.number,
    number: id,
    'verify-label': texts.verify,
    url: verifyUrl,
    'url-shown': verifyUrl.replace(/^https?:\/\//, ''),
    qr: await qrCode(verifyUrl, { type: 'svg', errorCorrectionLevel: 'M', margin: 0 }),
    'qr-alt': texts.qrAlt.replace('{url}', verifyUrl),
  };
}

/** Makes the PDF of a certificate: the same bytes for the same sheet. */
export async function renderCertificate(sheet: CertificateSheet): Promise<Buffer> {
  return makePdf(template, await inputsOf(sheet));
}
