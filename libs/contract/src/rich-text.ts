import { z } from 'zod';
import { isStorable, storableText } from './words';

/**
 * A page's text as an editor's document (TipTap JSON), cut down to what a page may hold. Markup never enters:
 * text is text, and a link goes to https, mailto or tel only.
 */
const SafeHref = z
  .string()
  .max(2000)
  .regex(/^(https:\/\/|mailto:|tel:)[^\s]+$/i)
  .refine(isStorable);

/** What a mark points at beside the text: short, and safe as a part of an element's id. */
export const ReferenceId = z.string().regex(/^[a-z0-9][a-z0-9-]{0,39}$/);
const reference = z.object({ id: ReferenceId });

export const Mark = z.discriminatedUnion('type', [
  z.object({ type: z.literal('bold') }),
  z.object({ type: z.literal('italic') }),
  z.object({ type: z.literal('link'), attrs: z.object({ href: SafeHref }) }),
  /** These words rest on a source of the page. Several may stand on the same words. */
  z.object({ type: z.literal('source'), attrs: reference }),
  /** These words are explained in the page's glossary. */
  z.object({ type: z.literal('term'), attrs: reference }),
]);
export type Mark = z.infer<typeof Mark>;

export const TextNode = z.object({
  type: z.literal('text'),
  text: storableText(20_000).min(1),
  marks: z.array(Mark).max(12).optional(),
});
const HardBreak = z.object({ type: z.literal('hardBreak') });
export const Inline = z.discriminatedUnion('type', [TextNode, HardBreak]);
export type Inline = z.infer<typeof Inline>;

const Paragraph = z.object({ type: z.literal('paragraph'), content: z.array(Inline).max(500).optional() });
const Heading = z.object({
  type: z.literal('heading'),
  attrs: z.object({ level: z.union([z.literal(2), z.literal(3)]) }),
  content: z.array(Inline).max(50).optional(),
});
const ListItem = z.object({ type: z.literal('listItem'), content: z.array(Paragraph).min(1).max(20) });
const BulletList = z.object({ type: z.literal('bulletList'), content: z.array(ListItem).min(1).max(100) });
const OrderedList = z.object({ type: z.literal('orderedList'), content: z.array(ListItem).min(1).max(100) });
const Quote = z.object({ type: z.literal('blockquote'), content: z.array(Paragraph).min(1).max(50) });
const Rule = z.object({ type: z.literal('horizontalRule') });

export const Block = z.discriminatedUnion('type', [Paragraph, Heading, BulletList, OrderedList, Quote, Rule]);
export type Block = z.infer<typeof Block>;

export const RichText = z.object({ type: z.literal('doc'), content: z.array(Block).max(1000) });
export type RichText = z.infer<typeof RichText>;
