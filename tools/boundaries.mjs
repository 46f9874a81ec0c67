#!/usr/bin/env node
/** Checks who imports whom, and that the check itself finds what it has to find. */
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join, relative } from 'node:path';
import { checkout, inCheckout } from './paths.mjs';
import { planted } from './planted-imports.mjs';
import { run } from './run.mjs';
import { Fault, runTool, say } from './say.mjs';

const cruiser = inCheckout('node_modules/dependency-cruiser/bin/dependency-cruise.mjs');
const ladder = createRequire(import.meta.url)('./ladder.json');

async function cruise(folder) {
  const parameters = [cruiser, '--config', '.dependency-cruiser.cjs', '--output-type', 'json', 'apps', 'libs'];
  const { output } = await run(process.execPath, parameters, { cwd: folder });
  const start = output.indexOf('{');
  if (start < 0) throw new Fault(`${output}\ndependency-cruiser doesn't run.`);
  return JSON.parse(output.slice(start)).summary.violations;
}

/** The faces of the libs, of the parts of the portal's own lib, and the list of migrations. */
const faces = /^(libs\/[^/]+\/src|apps\/portal\/src\/lib\/[^/]+|apps\/api\/src\/migrations)\/index\.ts$/;

const lineOf = ({ from, to, rule }) => `${from} → ${to}  (${rule.name})`;

function allFiles(folder) {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(checkout, join(entry.parentPath, entry.name)));
}

/** What no import shows: folders outside the ladder, and barrels. */
function shapeFaults() {
  const known = new Set([...ladder.features, ...ladder.aboveAll, ...ladder.belowAll]);
  const api = inCheckout('apps/api/src');
  const folders = existsSync(api)
    ? readdirSync(api, { withFileTypes: true }).filter((entry) => entry.isDirectory())
    : [];
  const strange = folders
    .filter(({ name }) => !known.has(name))
    .map(({ name }) => `apps/api/src/${name} (not in tools/ladder.json)`);
  const sources = readdirSync(inCheckout('libs'))
    .map((lib) => `libs/${lib}/src`)
    .concat(readdirSync(inCheckout('apps')).map((app) => `apps/${app}/src`));
  const barrels = sources
    .flatMap((folder) => allFiles(inCheckout(folder)))
    .filter((file) => /^index\.tsx?$/.test(basename(file)))
    .filter((file) => !faces.test(file) && !file.includes('/generated/'))
    .map((file) => `${file} (only a face of a lib is an index.ts)`);
  return [...strange, ...barrels];
}

/** Plants one bad import for every kind of rule into a small copy of the house: each has to be found. */
async function unlocked() {
  mkdirSync(inCheckout('.tmp'), { recursive: true });
  const folder = mkdtempSync(inCheckout('.tmp', 'boundaries-'));
  try {
    for (const name of ['.dependency-cruiser.cjs', 'tsconfig.base.json', 'tools/ladder.json']) {
      mkdirSync(dirname(join(folder, name)), { recursive: true });
      cpSync(inCheckout(name), join(folder, name));
    }
    for (const { file, text } of planted) {
      mkdirSync(dirname(join(folder, file)), { recursive: true });
      writeFileSync(join(folder, file), text);
    }
    const found = await cruise(folder);
    const isFound = ({ file, rule }) => found.some((one) => one.rule.name === rule && one.from === file);
    return planted.filter((one) => one.rule && !isFound(one)).map(({ file, rule }) => `${file} (${rule})`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

await runTool(async () => {
  const faults = [...(await cruise(checkout)).map(lineOf), ...shapeFaults()];
  const missed = await unlocked();
  if (missed.length > 0) throw new Fault(`These planted imports were not found:\n${missed.join('\n')}`);
  if (faults.length > 0) throw new Fault(`${faults.join('\n')}\nboundaries: ${faults.length} not allowed`);
  say(`boundaries: in order, and all ${planted.filter(({ rule }) => rule).length} planted imports were found`);
});
