/** More than any certificate has; what is larger is none. */
const largestPdf = 20 * 1024 * 1024;
const longestText = 60_000;

/** What is sent of a file: the text of a credential, of a PDF only its fingerprint. Null for what can be neither. */
export async function readCertificateFile(file: File): Promise<{ kind: 'credential' | 'pdf'; content: string } | null> {
  const head = await file.slice(0, 5).text();
  if (head === '%PDF-') {
    if (file.size > largestPdf) return null;
    const hash = await crypto.subtle.digest('SHA-256', await file.arrayBuffer());
    const content = Array.from(new Uint8Array(hash), (byte) => byte.toString(16).padStart(2, '0')).join('');
    return { kind: 'pdf', content };
  }
  if (file.size > longestText * 3) return null;
  const text = await file.text();
  // A file that is no text at all has characters that no text holds.
  return text.length > longestText || /[\u0000\uFFFD]/.test(text) ? null : { kind: 'credential', content: text };
}
