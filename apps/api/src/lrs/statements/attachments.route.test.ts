import { boundaryOf, readMultipart } from '@amelie/formats';
import { startTestApp, type TestApp } from '../../testing/test-app';
import {
  attachmentPart,
  buildJws,
  buildMultipart,
  describeAttachment,
  jsonPart,
  sha256Hex,
} from '../testing/build-multipart';
import { buildStatement } from '../testing/build-statement';
import { openClient, search, type XapiClient, type XapiReply } from '../testing/xapi-client';

let app: TestApp;
let client: XapiClient;

beforeAll(async () => {
  app = await startTestApp();
  client = await openClient(app);
});
afterAll(() => app.close());

const text = 'What was attached\r\n--with a line that looks like an end--\r\n';
const withText = (more: object = {}) => buildStatement({ attachments: [describeAttachment(text, more)] });
const post = (sending: object) => client.send('POST', '/statements', sending);
const partsOf = ({ headers, bytes }: XapiReply) => {
  const boundary = boundaryOf(headers['content-type'] ?? '');
  return (boundary === null ? null : readMultipart(bytes, boundary)) ?? [];
};

describe('attachments that come along (1.0.3 Data 2.4.11, Communication 1.5.2)', () => {
  test('are given back with attachments=true, byte by byte, each once', async () => {
    const image = Buffer.from(Array.from({ length: 3000 }, (_, at) => (at * 7) % 256));
    const statement = buildStatement({
      attachments: [
        describeAttachment(text),
        describeAttachment(image, { contentType: 'image/png' }),
        describeAttachment(text),
      ],
    });
    const { status } = await post(buildMultipart([jsonPart(statement), attachmentPart(text), attachmentPart(image)]));
    expect(status).toBe(200);
    const reply = await client.send('GET', `/statements${search({ statementId: statement.id, attachments: 'true' })}`);
    const [json, ...contents] = partsOf(reply);
    expect(JSON.parse(json?.content.toString() ?? '')).toMatchObject({ id: statement.id });
    const found = new Map(contents.map(({ headers, content }) => [headers.get('x-experience-api-hash'), content]));
    expect(found.get(sha256Hex(image))?.equals(image)).toBe(true);
    expect(found.get(sha256Hex(text))?.toString()).toBe(text);
    expect(contents).toHaveLength(2);
    expect(contents.map(({ headers }) => headers.get('content-type')).sort()).toEqual(['image/png', 'text/plain']);
  });

  test('stay away without it, and a page of statements has its parts too', async () => {
    const statement = withText();
    await post(buildMultipart([jsonPart([statement, buildStatement()]), attachmentPart(text)]));
    const plain = await client.send('GET', `/statements${search({ statementId: statement.id })}`);
    expect(plain.headers['content-type']).toMatch(/^application\/json/);
    const page = partsOf(await client.send('GET', '/statements?limit=2&attachments=true'));
    expect(page.map(({ content }) => content.length)).toEqual([expect.any(Number), text.length]);
  });

  test('may lie elsewhere: with a fileUrl nothing has to come along, and nothing is fetched', async () => {
    expect((await post({ body: withText({ fileUrl: 'http://169.254.169.254/latest' }) })).status).toBe(200);
    expect((await post({ body: withText() })).status).toBe(400);
  });

  test.each([
    ['an attachment without its hash', [attachmentPart(text, { 'X-Experience-API-Hash': '' })]],
    ['one with another hash', [attachmentPart(text, { 'X-Experience-API-Hash': sha256Hex('else') })]],
    ['one that was changed on the way', [{ ...attachmentPart(text), content: 'changed' }]],
    ['one without the binary encoding', [attachmentPart(text, { 'Content-Transfer-Encoding': 'base64' })]],
    ['one that belongs to no statement', [attachmentPart(text), attachmentPart('stray')]],
    ['none at all', []],
  ])('%s is refused', async (_, others) => {
    const statement = withText();
    const { status } = await post(buildMultipart([jsonPart(statement), ...others]));
    expect(status).toBe(400);
    expect((await client.send('GET', `/statements${search({ statementId: statement.id })}`)).status).toBe(404);
  });

  test.each([
    ['no boundary', { 'content-type': 'multipart/mixed' }, '--x\r\n\r\n{}\r\n--x--'],
    ['no end', { 'content-type': 'multipart/mixed; boundary=x' }, '--x\r\nContent-Type: application/json\r\n\r\n{}'],
    ['no parts', { 'content-type': 'multipart/mixed; boundary=x' }, '--x--\r\n'],
    ['headers that are none', { 'content-type': 'multipart/mixed; boundary=x' }, '--x\r\nnonsense\r\n\r\n{}\r\n--x--'],
    [
      'statements that are not first',
      { 'content-type': 'multipart/mixed; boundary=x' },
      '--x\r\nContent-Type: text/plain\r\n\r\n{}\r\n--x--',
    ],
    [
      'another kind of parts',
      { 'content-type': 'multipart/form-data; boundary=x' },
      '--x\r\nContent-Type: application/json\r\n\r\n[]\r\n--x--',
    ],
    ['another content type', { 'content-type': 'text/plain' }, '[]'],
  ])('a body with %s is refused', async (_, headers, raw) => {
    expect((await post({ headers, raw })).status).toBe(400);
  });
});

describe('signed statements (1.0.3 Data 2.6)', () => {
  const signature = (content: string, more: object = {}) =>
    describeAttachment(content, {
      usageType: 'http://adlnet.gov/expapi/attachments/signature',
      contentType: 'application/octet-stream',
      ...more,
    });
  const sendSigned = (statement: object, jws: string, more: object = {}) =>
    post(
      buildMultipart([
        jsonPart({ ...statement, attachments: [signature(jws, more)] }),
        attachmentPart(jws, { 'Content-Type': 'application/octet-stream' }),
      ]),
    );

  test('are taken when what was signed is what they say', async () => {
    const statement = buildStatement();
    expect((await sendSigned(statement, buildJws(statement))).status).toBe(200);
  });

  test.each([
    ['another statement was signed', () => buildJws(buildStatement()), {}],
    ['it is no JWS', () => 'not.a-jws', {}],
    ['its algorithm is none', (statement: object) => buildJws(statement, { alg: 'none' }), {}],
    ['its algorithm is not RSA', (statement: object) => buildJws(statement, { alg: 'HS256' }), {}],
    ['its certificate cannot be read', (statement: object) => buildJws(statement, { alg: 'RS256', x5c: ['AAAA'] }), {}],
    ['it comes as text', buildJws, { contentType: 'text/plain' }],
  ])('are refused when %s', async (_, sign, more) => {
    const statement = buildStatement();
    expect((await sendSigned(statement, sign(statement), more)).status).toBe(400);
  });

  test('with a certificate are refused when it did not make the signature', async () => {
    const statement = buildStatement();
    const x5c = [strangeCertificate.replaceAll('\n', '')];
    const { status, json } = await sendSigned(statement, buildJws(statement, { alg: 'RS256', x5c }));
    expect(status).toBe(400);
    expect(json.error).toMatchObject({ message: 'The signature does not fit its certificate.' });
  });
});

/** Somebody's self-made certificate; its key is thrown away. */
const strangeCertificate = `
MIICDDCCAXWgAwIBAgIUKMRx8LOrQDU/Si4WoYHPuWFAsiswDQYJKoZIhvcNAQEL
BQAwFzEVMBMGA1UEAwwMZXhhbXBsZS50ZXN0MCAXDTI2MTEyNTEwMjUxMloYDzIx
MjYxMTAxMTAyNTEyWjAXMRUwEwYDVQQDDAxleGFtcGxlLnRlc3QwgZ8wDQYJKoZI
hvcNAQEBBQADgY0AMIGJAoGBAN10xvc0Z1j16DbTFPesQc2WViFOkoRZKswvCRbd
TFqo1jPmWBTFx1f05c/9C4aiunp4iGbKAB0XJJRevA4eNlXKf+HjB1wb6htXivJW
bOfDF7nAFuFQ6t0RZM6iKfff7DcJk7VeLt+VbaN6uUCApwcEsB02K8Ge4JwiLK7h
OfSvAgMBAAGjUzBRMB0GA1UdDgQWBBRY5ifXxNI7DfihmBvVp2R1jvItGjAfBgNV
HSMEGDAWgBRY5ifXxNI7DfihmBvVp2R1jvItGjAPBgNVHRMBAf8EBTADAQH/MA0G
CSqGSIb3DQEBCwUAA4GBAAxlrqyZllp0pFS4qmmQPTsrgHXqutftCknLzbdDS4PV
i7TZ4U4SBVDPjbd/4Blbghrx0g1Y6UGDx3pTYB6GFap0hPmeKArrDiHe76/iWYjN
e/TAcnxvIZ+P/JuB5bcH+W8ySk4TsCqBi8GV4C3aIL+mdXepqLIfRqzeWdrLHH5p
`;
