import { inCheckout } from './paths.mjs';
import { runNode } from './run.mjs';
import { say, tell } from './say.mjs';

const module = (path) => inCheckout('node_modules', path);

/** The steps of `npm run check`, in order; `script` runs in this Node. */
const steps = [
  { name: 'texts', script: inCheckout('tools/locales.mjs'), parameters: [] },
  { name: 'lingui', script: inCheckout('tools/lingui.mjs'), parameters: [] },
  { name: 'terms', script: inCheckout('tools/terms.mjs'), parameters: [] },
  { name: 'format', script: module('prettier/bin/prettier.cjs'), parameters: ['--check', '--log-level=warn', '.'] },
  { name: 'lint', script: module('eslint/bin/eslint.js'), parameters: ['--cache', '--cache-location=.nx/eslint', '.'] },
  { name: 'types', script: module('typescript/bin/tsc'), parameters: ['-p', 'tsconfig.json'] },
  {
    name: 'types of the portal',
    script: module('typescript/bin/tsc'),
    parameters: ['-p', 'apps/portal/tsconfig.json'],
  },
  { name: 'boundaries', script: inCheckout('tools/boundaries.mjs'), parameters: [] },
  { name: 'contract', script: inCheckout('tools/contract.mjs'), parameters: ['--check'] },
];

async function runStep({ name, script, parameters }) {
  const began = Date.now();
  const { code, output } = await runNode(script, parameters);
  const seconds = ((Date.now() - began) / 1000).toFixed(1);
  if (code === 0) {
    tell(`${name}: in order (${seconds} s)`);
    return true;
  }
  say(output.trim());
  say(`✘ ${name}: see above`);
  return false;
}

/** Runs every step, also after one has failed, and counts. */
export async function runChecks() {
  let passed = 0;
  for (const step of steps) if (await runStep(step)) passed += 1;
  return { passed, failed: steps.length - passed };
}
