import type { GlossaryEntry, Language, PageSource } from '@amelie/contract';
import type { NumberedSource } from '@amelie/rules';

/** What the marks of a page's texts can point at, and the way to write down more of it. */
export interface EditorBeside {
  lang: Language;
  sources: readonly NumberedSource[];
  glossary: readonly GlossaryEntry[];
  onSource: (source: PageSource) => void;
  onTerm: (entry: GlossaryEntry) => void;
}
