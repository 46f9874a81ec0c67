import { createCanvas } from '@napi-rs/canvas';
import jsQr from 'jsqr';
import { readFileSync } from 'node:fs';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** Draws the first page of a PDF as a phone's camera would see it, and prints what its QR code says. */
const data = new Uint8Array(readFileSync(process.argv[2]));
const page = await (await getDocument({ data, verbosity: 0 }).promise).getPage(1);
const viewport = page.getViewport({ scale: 2 });
const { width, height } = viewport;
const canvas = createCanvas(Math.ceil(width), Math.ceil(height));
const context = canvas.getContext('2d');
await page.render({ canvas, canvasContext: context, viewport }).promise;
const { data: pixels } = context.getImageData(0, 0, canvas.width, canvas.height);
const code = (jsQr.default ?? jsQr)(pixels, canvas.width, canvas.height);
if (!code) throw new Error('no QR code found on the page');
process.stdout.write(code.data);
