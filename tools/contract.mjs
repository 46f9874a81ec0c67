#!/usr/bin/env node
/**
 * Writes what follows from the contract: the OpenAPI document, and the portal's client generated from it.
 * `--check` writes nothing and lists every file that would change.
 */
import { existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, relative } from 'node:path';
import { createClient } from '@hey-api/openapi-ts';
import { build } from './build.mjs';
import { checkout, inCheckout } from './paths.mjs';
import { Fault, runTool, say } from './say.mjs';

const documentFile = inCheckout('libs/contract/openapi.json');
const clientFolder = inCheckout('apps/portal/src/lib/api/generated');
const plugins = ['@hey-api/client-fetch', '@hey-api/typescript', '@hey-api/sdk', '@tanstack/react-query'];

async function documentText() {
  await build(['@amelie/contract']);
  const { openApiDocument } = createRequire(import.meta.url)(inCheckout('libs/contract/dist/index.js'));
  return `${JSON.stringify(openApiDocument(), null, 2)}\n`;
}

/** Every file below a folder with its text, by its path there. */
function readTree(folder) {
  if (!existsSync(folder)) return {};
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const paths = files.map((entry) => join(entry.parentPath, entry.name)).sort();
  return Object.fromEntries(paths.map((path) => [relative(folder, path), readFileSync(path, 'utf8')]));
}

/** Generates the client into a folder of the checkout (imports are resolved from there) and reads it back. */
async function generateClient(document) {
  mkdirSync(inCheckout('.tmp'), { recursive: true });
  const folder = mkdtempSync(inCheckout('.tmp', 'client-'));
  try {
    const input = join(folder, 'openapi.json');
    const output = join(folder, 'client');
    writeFileSync(input, document);
    await createClient({ input, output, plugins, logs: { level: 'silent', file: false } });
    return readTree(output);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function differences(wanted, found) {
  const names = new Set([...Object.keys(wanted), ...Object.keys(found)]);
  return [...names].filter((name) => wanted[name] !== found[name]);
}

function check(document, client) {
  const stale = differences(client, readTree(clientFolder)).map((name) => join(relative(checkout, clientFolder), name));
  const kept = existsSync(documentFile) ? readFileSync(documentFile, 'utf8') : undefined;
  if (kept !== document) stale.unshift(relative(checkout, documentFile));
  if (stale.length === 0) return say('contract: the OpenAPI document and the client are up to date');
  throw new Fault(`${stale.join('\n')}\nThese files don't follow the contract any more: run node tools/contract.mjs`);
}

function write(document, client) {
  writeFileSync(documentFile, document);
  rmSync(clientFolder, { recursive: true, force: true });
  for (const [name, text] of Object.entries(client)) {
    const file = join(clientFolder, name);
    mkdirSync(join(file, '..'), { recursive: true });
    writeFileSync(file, text);
  }
  say(`contract: wrote the OpenAPI document and ${Object.keys(client).length} files of the client`);
}

await runTool(async () => {
  const document = await documentText();
  const client = await generateClient(document);
  if (process.argv.includes('--check')) check(document, client);
  else write(document, client);
});
