import { changedRows, type Askable, rowOf, rowsOf } from '../../platform/database/database';
import { type DocumentAddress, documentKey } from './document-address';

export interface StoredDocument {
  content: Buffer;
  content_type: string;
  etag: string;
  updated_at: Date;
}

export function findDocument(database: Askable, address: DocumentAddress): Promise<StoredDocument | null> {
  return rowOf<StoredDocument>(
    database,
    `select content, content_type, etag, updated_at from lrs_document where key = $1`,
    [documentKey(address)],
  );
}

const there = `kind = $1 and activity_key is not distinct from $2::uuid and agent_key is not distinct from $3::uuid
  and ($4::uuid is null or registration = $4)`;
const thereOf = ({ kind, activityKey, agentKey, registration }: DocumentAddress) => [
  kind,
  activityKey,
  agentKey,
  registration,
];

/** Ids of the documents there, and when the last of them changed. */
export async function listDocuments(
  database: Askable,
  address: DocumentAddress,
): Promise<{ ids: string[]; changed: Date | null }> {
  const rows = await rowsOf<{ document_id: string; updated_at: Date }>(
    database,
    `select document_id, max(updated_at) as updated_at from lrs_document
     where ${there} and ($5::timestamptz is null or updated_at > $5)
     group by document_id order by 2, 1`,
    [...thereOf(address), address.since],
  );
  return { ids: rows.map(({ document_id: id }) => id), changed: rows.at(-1)?.updated_at ?? null };
}

/** Holds the document's place until the transaction ends, whether there is one or not. */
export async function lockDocument(tx: Askable, address: DocumentAddress): Promise<StoredDocument | null> {
  await tx.query(`select pg_advisory_xact_lock(hashtextextended($1, 0))`, [documentKey(address)]);
  return findDocument(tx, address);
}

export interface WrittenDocument {
  content: Buffer;
  contentType: string;
  etag: string;
}

export async function saveDocument(tx: Askable, address: DocumentAddress, written: WrittenDocument): Promise<void> {
  await tx.query(
    `insert into lrs_document (key, kind, activity_key, agent_key, registration, document_id, content, content_type, etag)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9)
     on conflict (key) do update set content = excluded.content, content_type = excluded.content_type,
       etag = excluded.etag, updated_at = clock_timestamp()`,
    [documentKey(address), ...thereOf(address), address.documentId, written.content, written.contentType, written.etag],
  );
}

export async function removeDocument(tx: Askable, address: DocumentAddress): Promise<void> {
  await changedRows(tx, `delete from lrs_document where key = $1 returning key`, [documentKey(address)]);
}

export async function removeDocuments(tx: Askable, address: DocumentAddress): Promise<void> {
  await changedRows(tx, `delete from lrs_document where ${there} returning key`, thereOf(address));
}
