import { join } from 'node:path';
import { inCheckout } from './paths.mjs';
import { runNode } from './run.mjs';
import { Fault, tell } from './say.mjs';

/** A line of JSON is progress; anything else is kept for the case that something fails. */
function progressOf(line) {
  try {
    const said = JSON.parse(line);
    return typeof said === 'object' && said !== null ? said : undefined;
  } catch {
    return undefined;
  }
}

/** Brings the schema up to date and, on a first start with the demo on, fills it. */
export async function prepare(env) {
  tell('Preparing the database …');
  const { code, output } = await runNode(inCheckout('apps/api/dist/cli.js'), ['prepare'], {
    env,
    onLine(line) {
      const said = progressOf(line);
      const text = said?.message ?? said?.msg ?? said?.step;
      if (text) tell(`  ${text}`);
    },
  });
  if (code === 0) return;
  const lines = output.trim().split('\n').slice(-15).join('\n');
  throw new Fault(`${lines}\nThe database could not be prepared: the lines above say why.`);
}

/** Lets the platform itself check its environment, with its own words for what is wrong. */
export async function checkConfig(env) {
  const { createRequire } = await import('node:module');
  const { readConfig } = createRequire(import.meta.url)(join(inCheckout('libs/ground'), 'dist/index.js'));
  try {
    return readConfig(env);
  } catch (error) {
    throw new Fault(error.message);
  }
}
