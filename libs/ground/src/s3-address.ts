export interface S3Address {
  endpoint: string;
  bucket: string;
  region: string;
  accessKeyId: string;
  secretAccessKey: string;
  /** Put before each key, with a slash at its end; empty when the bucket is ours alone. */
  prefix: string;
}

const wanted = 's3://key:secret@host[:port]/bucket[/folder][?region=…&tls=off]';

/**
 * Reads `S3_URL`: `s3://key:secret@host:port/bucket/folder?region=eu-central-1&tls=off`, or the same with `https://` or
 * `http://` in front. Throws with what is missing; the secret stands in no message.
 */
export function readS3Address(given: string): S3Address {
  let url: URL;
  try {
    // `s3:` is no scheme that URL splits into its parts.
    url = new URL(given.replace(/^s3:/, 'https:'));
  } catch {
    throw new Error(`has to look like ${wanted}`);
  }
  const [bucket, ...folders] = url.pathname.split('/').filter((part) => part !== '');
  const [accessKeyId, secretAccessKey] = [decodeURIComponent(url.username), decodeURIComponent(url.password)];
  if (!bucket || !accessKeyId || !secretAccessKey) throw new Error(`has to look like ${wanted}`);
  const isPlain = given.startsWith('http:') || url.searchParams.get('tls') === 'off';
  return {
    endpoint: `${isPlain ? 'http' : 'https'}://${url.host}`,
    bucket,
    region: url.searchParams.get('region') ?? 'us-east-1',
    accessKeyId,
    secretAccessKey,
    prefix: folders.map((folder) => `${decodeURIComponent(folder)}/`).join(''),
  };
}
