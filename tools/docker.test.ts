import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { readSecrets } from '../docker/secrets.mjs';

const checkout = join(__dirname, '..');
const read = (path: string) => readFileSync(join(checkout, path), 'utf8');

interface Instruction {
  name: string;
  words: string[];
}

/** The instructions of a Dockerfile, continued lines joined, split into its stages. */
function readStages(text: string): Instruction[][] {
  const lines = text.replace(/\\\n/g, ' ').split('\n');
  const instructions = lines
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => ({ name: line.split(/\s+/)[0] ?? '', words: line.split(/\s+/).slice(1) }));
  const stages: Instruction[][] = [];
  for (const instruction of instructions) {
    if (instruction.name === 'FROM') stages.push([]);
    stages.at(-1)?.push(instruction);
  }
  return stages;
}

interface Service {
  image?: string;
  read_only?: boolean;
  cap_drop?: string[];
  security_opt?: string[];
  user?: string;
  ports?: string[];
  networks?: string[];
  secrets?: string[];
  volumes?: string[];
  environment?: Record<string, string>;
  depends_on?: Record<string, unknown>;
}

interface Compose {
  services: Record<string, Service>;
  networks: Record<string, { internal?: boolean } | null>;
  secrets: Record<string, { file: string }>;
}

const stages = readStages(read('docker/Dockerfile'));
const last = stages.at(-1) ?? [];
const compose = parse(read('docker/compose.yaml'), { merge: true }) as Compose;
const services = Object.entries(compose.services);
const workspaces = ['apps', 'libs'].flatMap((kind) =>
  readdirSync(join(checkout, kind)).map((name) => `${kind}/${name}`),
);

describe('the image', () => {
  test('every file that it copies from the checkout is there', () => {
    const copies = stages.flat().filter(({ name, words }) => name === 'COPY' && !words[0]?.startsWith('--from'));
    const sources = copies.flatMap(({ words }) => words.slice(0, -1));
    expect(sources.length).toBeGreaterThan(10);
    expect(sources.filter((source) => !existsSync(join(checkout, source)))).toEqual([]);
  });

  test('the manifest of every workspace is there before the packages are installed', () => {
    const copied = stages[0]?.filter(({ name }) => name === 'COPY').flatMap(({ words }) => words.slice(0, -1));
    expect(workspaces.filter((workspace) => !copied?.includes(`${workspace}/package.json`))).toEqual([]);
  });

  test('what is copied out of the build comes from a workspace or the packages', () => {
    const copies = last.filter(({ name, words }) => name === 'COPY' && words[0]?.startsWith('--from'));
    const sources = copies.map(({ words }) => words[1] ?? '');
    const known = [
      ...workspaces.flatMap((one) => [`/app/${one}/dist`, `/app/${one}/package.json`]),
      '/app/node_modules',
    ];
    expect(sources.filter((source) => !known.includes(source))).toEqual([]);
  });

  test('every lib that the processes import is in it', () => {
    const needed = ['api', 'content'].flatMap((app) => {
      const { dependencies } = JSON.parse(read(`apps/${app}/package.json`)) as { dependencies: Record<string, string> };
      return Object.keys(dependencies).filter((name) => name.startsWith('@amelie/'));
    });
    const copied = last.map(({ words }) => words[1]);
    for (const name of needed) expect(copied).toContain(`/app/libs/${name.replace('@amelie/', '')}/dist`);
  });

  test('it runs as an ordinary account with a high number', () => {
    const user = last.filter(({ name }) => name === 'USER').at(-1)?.words[0];
    expect(Number(user?.split(':')[0])).toBeGreaterThanOrEqual(10_001);
  });

  test('its entry points exist, and every role has a built file of a project', () => {
    const entry = last.find(({ name }) => name === 'ENTRYPOINT')?.words.join(' ') ?? '';
    const health = last.find(({ name }) => name === 'HEALTHCHECK')?.words.join(' ') ?? '';
    for (const text of [entry, health])
      expect(existsSync(join(checkout, text.match(/docker\/[\w.]+/)?.[0] ?? '?'))).toBe(true);
    const scripts = read('docker/entrypoint.mjs').match(/apps\/\w+\/dist\/\w+/g) ?? [];
    const sources = new Set(scripts.map((script) => `${script.replace('/dist/', '/src/')}.ts`));
    expect(sources.size).toBe(4);
    expect([...sources].filter((source) => !existsSync(join(checkout, source)))).toEqual([]);
  });
});

describe('the compose file', () => {
  test.each(services)('%s is read-only and without privileges', (_name, service) => {
    expect(service.read_only).toBe(true);
    expect(service.cap_drop).toEqual(['ALL']);
    expect(service.security_opt).toEqual(['no-new-privileges:true']);
  });

  test('only the proxy is reached from outside', () => {
    expect(services.filter(([, service]) => service.ports).map(([name]) => name)).toEqual(['proxy']);
  });

  test('database and Redis stand on an internal network only', () => {
    for (const name of ['postgres', 'redis']) {
      const networks = compose.services[name]?.networks ?? [];
      expect(networks.map((network) => compose.networks[network]?.internal)).toEqual([true]);
    }
  });

  test('the content process can read the files and not change them', () => {
    expect(compose.services.content?.volumes).toEqual(['files:/data:ro']);
  });

  test('secrets are files, and none stands in the environment', () => {
    for (const [, service] of services) {
      for (const name of service.secrets ?? []) expect(compose.secrets[name]?.file).toMatch(/^\.\/secrets\//);
      for (const [name, value] of Object.entries(service.environment ?? {})) {
        if (/PASSWORD|SECRET|KEY/.test(name)) expect(value).toMatch(/^\/run\/secrets\//);
        expect(value).not.toMatch(/:\/\/[^/@]*:[^/@]+@/);
      }
    }
  });

  test('what a service waits for, and each network, exists', () => {
    for (const [, service] of services) {
      for (const name of Object.keys(service.depends_on ?? {})) expect(compose.services).toHaveProperty(name);
      for (const name of service.networks ?? []) expect(compose.networks).toHaveProperty(name);
    }
  });
});

test('the proxy takes cookies off what goes to the content host', () => {
  const content = read('docker/Caddyfile').split('{$CONTENT_HOST}')[1];
  for (const line of ['header_up -Cookie', 'header_down -Set-Cookie', 'not method GET HEAD'])
    expect(content).toContain(line);
  expect(read('docker/Caddyfile')).toContain('Strict-Transport-Security');
});

test('secrets from files reach the addresses that need them', () => {
  const file = join(__dirname, 'docker.test.ts');
  const secret = readFileSync(file, 'utf8').trim();
  const env = readSecrets({
    DATABASE_URL: 'postgres://amelie@postgres:5432/amelie',
    DATABASE_PASSWORD_FILE: file,
    SMTP_URL_FILE: file,
    REDIS_PASSWORD_FILE: file,
  });
  expect(decodeURIComponent(new URL(env.DATABASE_URL ?? '').password)).toBe(secret);
  expect(env.SMTP_URL).toBe(secret);
  expect(env).not.toHaveProperty('DATABASE_PASSWORD_FILE');
  expect(env).not.toHaveProperty('SMTP_URL_FILE');
});
