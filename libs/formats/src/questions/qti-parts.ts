import type { RichText } from '@amelie/contract';
import type { OwnSettings } from './own-settings';

/** What a type adds to an item, and what QTI has no place for. */
export interface QtiParts {
  declarations: string[];
  /** Scores of parts. */
  outcomes?: string[];
  identifiers?: { id: string; start: string }[];
  body: string;
  processing: string[];
  own: Record<string, unknown>;
  parts: OwnSettings['parts'];
  modals?: { outcome: string; id: string; feedback: RichText }[];
  /** Media that the body shows already. */
  shown?: string[];
  adaptive?: boolean;
}
