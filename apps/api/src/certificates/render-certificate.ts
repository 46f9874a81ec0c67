import { NodeCompiler, type NodeTypstDocument } from '@myriaddreamin/typst-ts-node-compiler';
import type { Attested, Language } from '@amelie/contract';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { toString as qrCode } from 'qrcode';
import { certificateTexts } from './certificate-texts';

/** What a PDF is made of: the row, and the address under which anybody can check it. */
export interface CertificateSheet {
  id: string;
  attested: Attested;
  verifyUrl: string;
}

const fontFolder = dirname(require.resolve('@expo-google-fonts/noto-sans/package.json'));
const fontPaths = ['400Regular', '600SemiBold'].map((weight) => join(fontFolder, weight));
const template = readFileSync(join(__dirname, 'certificate.typ'), 'utf8');

let kept: NodeCompiler | null = null;

/** One compiler a process. Its workspace is a folder that does not exist: a template can read no file from it. */
function compiler(): NodeCompiler {
  kept ??= NodeCompiler.create({ workspace: join(__dirname, 'no-workspace'), fontArgs: [{ fontPaths }] });
  return kept;
}

/** A place to break a line in words that no line could hold. */
const breakable = (text: string) => text.replace(/\S{24}(?=\S)/gu, '$&\u200b');

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

interface Diagnostic {
  message: string;
}

function setCertificate(inputs: Record<string, string>): NodeTypstDocument {
  const compiled = compiler().compile({ mainFileContent: template, inputs });
  if (compiled.result) return compiled.result;
  const found = compiled.takeDiagnostics()?.shortDiagnostics as Diagnostic[] | undefined;
  throw new Error(`The certificate cannot be set: ${found?.map(({ message }) => message).join('; ')}`);
}

/** True when the PDF failed only because a name has letters that none of the fonts knows. */
const lacksLetters = (error: unknown) => String(error).includes('could not be displayed');

/**
 * Makes the PDF of a certificate: tagged, PDF/UA-1, and the same bytes for the same sheet. A name in letters that the
 * fonts lack cannot be PDF/UA; it gets a tagged PDF without that claim.
 */
export async function renderCertificate(sheet: CertificateSheet): Promise<Buffer> {
  const document = setCertificate(await inputsOf(sheet));
  try {
    return compiler().pdf(document, { pdfStandard: 'ua-1' });
  } catch (error) {
    if (!lacksLetters(error)) throw error;
    return compiler().pdf(document);
  } finally {
    compiler().evictCache(10);
  }
}
