import type { Block, Inline, RichText } from '@amelie/contract';
import { encodeEntities } from './html-entities';

function writeInline(inline: Inline): string {
  if (inline.type === 'hardBreak') return '<br/>';
  let html = encodeEntities(inline.text);
  for (const mark of inline.marks ?? []) {
    if (mark.type === 'bold') html = `<strong>${html}</strong>`;
    if (mark.type === 'italic') html = `<em>${html}</em>`;
    if (mark.type === 'link') html = `<a href="${encodeEntities(mark.attrs.href)}">${html}</a>`;
  }
  return html;
}

const writeLine = (line: readonly Inline[] = []) => line.map(writeInline).join('');

function writeBlock(block: Block): string {
  switch (block.type) {
    case 'paragraph':
      return `<p>${writeLine(block.content)}</p>`;
    case 'heading':
      return `<h${block.attrs.level}>${writeLine(block.content)}</h${block.attrs.level}>`;
    case 'bulletList':
    case 'orderedList': {
      const tag = block.type === 'bulletList' ? 'ul' : 'ol';
      const items = block.content.map((item) => `<li>${item.content.map(writeBlock).join('')}</li>`);
      return `<${tag}>${items.join('')}</${tag}>`;
    }
    case 'blockquote':
      return `<blockquote>${block.content.map(writeBlock).join('')}</blockquote>`;
    case 'horizontalRule':
      return '<hr/>';
  }
}

/** A rich text as markup that is HTML and XML alike. */
export function writeMarkup(text: RichText): string {
  return text.content.map(writeBlock).join('');
}

/** Marks that only mean something on a page with its sources and glossary. */
export function hasPageMarks(within: object): boolean {
  return JSON.stringify(within).includes('"attrs":{"id":');
}

/** The words of a text if it is no more than one line of them, else null. */
export function plainLine(text: RichText): string | null {
  const [block, ...more] = text.content;
  if (block === undefined) return '';
  if (more.length > 0 || block.type !== 'paragraph') return null;
  const [inline, ...others] = block.content ?? [];
  if (inline === undefined) return '';
  return others.length === 0 && inline.type === 'text' && !inline.marks?.length ? inline.text : null;
}
