import { NodeCompiler, type NodeTypstDocument } from '@myriaddreamin/typst-ts-node-compiler';
import { dirname, join } from 'node:path';

const fontFolder = dirname(require.resolve('@expo-google-fonts/noto-sans/package.json'));
const fontPaths = ['400Regular', '600SemiBold'].map((weight) => join(fontFolder, weight));

let kept: NodeCompiler | null = null;

/** One compiler a process. Its workspace is a folder that does not exist: a template can read no file from it. */
function compiler(): NodeCompiler {
  kept ??= NodeCompiler.create({ workspace: join(__dirname, 'no-workspace'), fontArgs: [{ fontPaths }] });
  return kept;
}

interface Diagnostic {
  message: string;
}

function setDocument(template: string, inputs: Record<string, string>): NodeTypstDocument {
  const compiled = compiler().compile({ mainFileContent: template, inputs });
  if (compiled.result) return compiled.result;
  const found = compiled.takeDiagnostics()?.shortDiagnostics as Diagnostic[] | undefined;
  throw new Error(`The document cannot be set: ${found?.map(({ message }) => message).join('; ')}`);
}

/** True when the PDF failed only because a text has letters that none of the fonts knows. */
const lacksLetters = (error: unknown) => String(error).includes('could not be displayed');

/**
 * Sets a Typst template with what it is given, as plain text that is never read as markup, and makes its PDF: tagged,
 * PDF/UA-1, the same bytes for the same inputs. A text in letters that the fonts lack cannot be PDF/UA; it gets a
 * tagged PDF without that claim.
 */
export function makePdf(template: string, inputs: Record<string, string>): Buffer {
  const document = setDocument(template, inputs);
  try {
    return compiler().pdf(document, { pdfStandard: 'ua-1' });
  } catch (error) {
    if (!lacksLetters(error)) throw error;
    return compiler().pdf(document);
  } finally {
    compiler().evictCache(10);
  }
}

/** A place to break a line in words that no line could hold. */
export const breakable = (text: string) => text.replace(/\S{24}(?=\S)/gu, '$&\u200b');
