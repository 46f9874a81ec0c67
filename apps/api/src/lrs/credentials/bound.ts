import type { Statement } from '@amelie/formats';
import type { DocumentKind } from '../documents/document-kind';
import type { PreparedStatement, WriteOutcome } from '../statements/prepared-statement';

/** What is to be done with documents that a caller may reach by its agent and its registration. */
export interface AskedDocument {
  kind: DocumentKind;
  /** Null when all documents there are meant. */
  documentId: string | null;
  act: 'read' | 'write' | 'remove';
  contentType: string;
  content: Buffer;
}

/** What is launched speaks for one learner in one registration, and keeps to the rules of its launch. */
export interface Bound {
  /** The learner's agent, as `identityOf` writes it. */
  agent: string;
  registration: string;
  activityId: string;
  /** What is said is checked and answered, and nothing of it is kept. */
  isPreview: boolean;
  /** Parameters of its launch address come along with its requests, and mean nothing here (Rustici launch, Launch). */
  echoesLaunch: boolean;
  /** Why a document may not be touched like this; null when it may. */
  documentFault(asked: AskedDocument): Promise<string | null>;
  /** A document was written or removed. */
  documentStored(): Promise<void>;
  /** Stores the statements of one request whole, with what follows from them, or throws an XapiFault. */
  store(given: readonly Statement[], prepared: readonly PreparedStatement[]): Promise<WriteOutcome>;
}
