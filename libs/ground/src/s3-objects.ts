import type { S3Client } from '@aws-sdk/client-s3';
import { createReadStream } from 'node:fs';
import { PassThrough, pipeline, Readable } from 'node:stream';
import { setTimeout as wait } from 'node:timers/promises';
import type { S3Address } from './s3-address';
import { isMissing, s3Fault } from './s3-fault';
import { StorageUnavailable, type ListedFile } from './storage';

const tries = 4;
const hash = /^[0-9a-f]{64}$/;

type Sdk = typeof import('@aws-sdk/client-s3');

interface Opened {
  sdk: Sdk;
  client: S3Client;
}

/** The client is large: who has no bucket does not load it. */
async function open({ endpoint, region, accessKeyId, secretAccessKey }: S3Address): Promise<Opened> {
  const sdk = await import('@aws-sdk/client-s3');
  const client = new sdk.S3Client({
    endpoint,
    region,
    credentials: { accessKeyId, secretAccessKey },
    forcePathStyle: true,
    // Not every store knows the newer checksums; a file's own hash is what we go by.
    requestChecksumCalculation: 'WHEN_REQUIRED',
    responseChecksumValidation: 'WHEN_REQUIRED',
    maxAttempts: tries,
  });
  return { sdk, client };
}

/** The objects of our bucket, by the hash of their content. Errors are told as a disk would tell them. */
export class S3Objects {
  private readonly opened: Promise<Opened>;

  constructor(private readonly address: S3Address) {
    this.opened = open(address);
  }

  /** Sends one command; what goes wrong is told as a disk would tell it. */
  private async send<Reply>(command: (opened: Opened) => Promise<Reply>): Promise<Reply> {
    try {
      return await command(await this.opened);
    } catch (error) {
      throw s3Fault(error);
    }
  }

  private at(sha256: string) {
    return { Bucket: this.address.bucket, Key: `${this.address.prefix}files/${sha256.slice(0, 2)}/${sha256}` };
  }

  /** Sends a file that lies on this machine. A stream cannot be sent twice, so each try opens it anew. */
  async putFile(sha256: string, { path, sizeBytes }: { path: string; sizeBytes: number }): Promise<void> {
    for (let attempt = 1; ; attempt += 1) {
      const Body = sizeBytes === 0 ? Buffer.alloc(0) : createReadStream(path);
      const wish = { ...this.at(sha256), Body, ContentLength: sizeBytes };
      try {
        await this.send(({ sdk, client }) => client.send(new sdk.PutObjectCommand(wish)));
        return;
      } catch (error) {
        if (!(error instanceof StorageUnavailable) || attempt === tries) throw error;
        await wait(200 * 2 ** attempt);
      } finally {
        if (Body instanceof Readable) Body.destroy();
      }
    }
  }

  async size(sha256: string): Promise<number | null> {
    try {
      const wish = this.at(sha256);
      return (await this.send(({ sdk, client }) => client.send(new sdk.HeadObjectCommand(wish)))).ContentLength ?? 0;
    } catch (error) {
      if (isMissing(error)) return null;
      throw error;
    }
  }

  /** Bytes pass on as they come; whoever stops reading stops the sending too. */
  read(sha256: string, range?: { start: number; end: number }): Readable {
    const ended = new AbortController();
    const out = new PassThrough();
    out.once('close', () => ended.abort());
    const wish = { ...this.at(sha256), Range: range && `bytes=${range.start}-${range.end}` };
    const options = { abortSignal: ended.signal };
    this.send(({ sdk, client }) => client.send(new sdk.GetObjectCommand(wish), options)).then(
      ({ Body, ContentRange }) => {
        if (!(Body instanceof Readable)) out.end();
        else if (range)
          pipeline(
            Body,
            (sent) => cut(sent, range, firstByte(ContentRange)),
            out,
            () => undefined,
          );
        else pipeline(Body, out, () => undefined);
      },
      (error: unknown) => out.destroy(error instanceof Error ? error : new Error(String(error))),
    );
    return out;
  }

  /** Removing what is not there is no fault: the store says so by itself. */
  async remove(sha256: string): Promise<void> {
    const wish = this.at(sha256);
    await this.send(({ sdk, client }) => client.send(new sdk.DeleteObjectCommand(wish)));
  }

  async *list(): AsyncIterable<ListedFile> {
    const { bucket: Bucket, prefix } = this.address;
    let ContinuationToken: string | undefined;
    do {
      const wish = { Bucket, Prefix: `${prefix}files/`, ContinuationToken };
      const page = await this.send(({ sdk, client }) => client.send(new sdk.ListObjectsV2Command(wish)));
      for (const { Key = '', LastModified } of page.Contents ?? []) {
        const sha256 = Key.split('/').at(-1) ?? '';
        if (hash.test(sha256) && LastModified) yield { sha256, storedAt: LastModified };
      }
      ContinuationToken = page.NextContinuationToken;
    } while (ContinuationToken);
  }

  /** Throws when the bucket cannot be reached, is not there, or is not ours. */
  async check(): Promise<void> {
    const wish = { Bucket: this.address.bucket, Prefix: `${this.address.prefix}files/`, MaxKeys: 1 };
    await this.send(({ sdk, client }) => client.send(new sdk.ListObjectsV2Command(wish)));
  }
}

/** Where an answer begins: at the start of the file when the store says nothing of a range. */
const firstByte = (told = '') => Number(/^bytes (\d+)-/.exec(told)?.[1] ?? 0);

/** The range that was asked for, from a store that sends more: not every one knows every range. */
async function* cut(sent: AsyncIterable<Buffer>, { start, end }: { start: number; end: number }, first: number) {
  let at = first;
  for await (const chunk of sent) {
    const part = chunk.subarray(Math.max(0, start - at), Math.max(0, end + 1 - at));
    if (part.length > 0) yield part;
    at += chunk.length;
    if (at > end) return;
  }
}
