import { z } from 'zod';
import { ReferenceId, RichText } from './rich-text';
import { emptyRichText, type MarkKind, markedIds } from './rich-text-lines';
import { isStorable, plainText } from './words';

/** Where a statement comes from; marks in the text point at it by its id. */
export const PageSource = z.object({
  id: ReferenceId,
  title: plainText(300).min(1),
  url: z
    .string()
    .max(2000)
    .regex(/^https:\/\/[^\s]+$/i)
    .refine(isStorable)
    .optional(),
});
export type PageSource = z.infer<typeof PageSource>;

/** A word that the page explains; marks in the text point at it by its id. */
export const GlossaryEntry = z.object({
  id: ReferenceId,
  term: plainText(100).min(1),
  meaning: plainText(600).min(1),
});
export type GlossaryEntry = z.infer<typeof GlossaryEntry>;

const standOnce = (entries: readonly { id: string }[]) => new Set(entries.map(({ id }) => id)).size === entries.length;
const onlyOnce = { message: 'id-stands-twice' };

/** A page module: its text, and what stands beside it. */
export const PageContent = z.object({
  body: RichText,
  /** What heavy things the text speaks of, said before it is shown. Empty: it needs no note. */
  contentNote: plainText(400).default(''),
  /** An equal way round the text: whoever reads this has read the page. Empty: there is none. */
  summary: RichText.default(emptyRichText),
  sources: z.array(PageSource).max(100).refine(standOnce, onlyOnce).default([]),
  glossary: z.array(GlossaryEntry).max(100).refine(standOnce, onlyOnce).default([]),
});
export type PageContent = z.infer<typeof PageContent>;

export const emptyPage: PageContent = {
  body: emptyRichText,
  contentNote: '',
  summary: emptyRichText,
  sources: [],
  glossary: [],
};

/** A page as it is saved: no mark points at nothing. What is left out is empty, a page is saved as a whole. */
export const SavedPage = PageContent.superRefine((page, context) => {
  const known: Record<MarkKind, Set<string>> = {
    source: new Set(page.sources.map(({ id }) => id)),
    term: new Set(page.glossary.map(({ id }) => id)),
  };
  for (const text of ['body', 'summary'] as const)
    for (const kind of ['source', 'term'] as const)
      if (markedIds(page[text], kind).some((id) => !known[kind].has(id)))
        context.addIssue({ code: 'custom', path: [text], message: `unknown-${kind}` });
});
