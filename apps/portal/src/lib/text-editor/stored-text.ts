import { type Block, type Inline, RichText, SavedPage, type PageContent } from '@amelie/contract';

/** The editor's document as it is stored: attributes that only the editor needs fall away. Null when it can't be stored. */
export function storedText(document: unknown): RichText | null {
  const parsed = RichText.safeParse(document);
  return parsed.success ? parsed.data : null;
}

/** What a page's marks may point at. */
type Targets = Pick<PageContent, 'sources' | 'glossary'>;

/** A mark whose source or word was taken out stays in the editor, unseen, so that undo works; it is not stored. */
function withTargets(inline: Inline, { sources, glossary }: Targets): Inline {
  if (inline.type !== 'text' || !inline.marks) return inline;
  const { marks, ...words } = inline;
  const kept = marks.filter((mark) => {
    if (mark.type === 'source') return sources.some(({ id }) => id === mark.attrs.id);
    if (mark.type === 'term') return glossary.some(({ id }) => id === mark.attrs.id);
    return true;
  });
  return kept.length > 0 ? { ...words, marks: kept } : words;
}

const inLine = <L extends { content?: Inline[] | undefined }>(line: L, targets: Targets): L =>
  line.content ? { ...line, content: line.content.map((inline) => withTargets(inline, targets)) } : line;

function inBlock(block: Block, targets: Targets): Block {
  switch (block.type) {
    case 'paragraph':
    case 'heading':
      return inLine(block, targets);
    case 'bulletList':
    case 'orderedList': {
      const items = block.content.map((item) => ({
        ...item,
        content: item.content.map((line) => inLine(line, targets)),
      }));
      return { ...block, content: items };
    }
    case 'blockquote':
      return { ...block, content: block.content.map((line) => inLine(line, targets)) };
    case 'horizontalRule':
      return block;
  }
}

/** A page as it is being written: its two texts as the editors hold them. */
export interface PageDraft extends Omit<PageContent, 'body' | 'summary'> {
  body: unknown;
  summary: unknown;
}

/** The page as it is stored: every mark of it points at something. Null when it can't be stored. */
export function storedPage(page: PageDraft): PageContent | null {
  const [body, summary] = [storedText(page.body), storedText(page.summary)];
  if (!body || !summary) return null;
  const known = (text: RichText): RichText => ({
    ...text,
    content: text.content.map((block) => inBlock(block, page)),
  });
  const parsed = SavedPage.safeParse({ ...page, body: known(body), summary: known(summary) });
  return parsed.success ? parsed.data : null;
}
