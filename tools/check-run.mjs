import { build } from './build.mjs';
import { runChecks } from './check-steps.mjs';
import { install } from './install.mjs';
import { say } from './say.mjs';

/** `npm run check`: format, lint, types, boundaries, texts and contract, in less than two minutes. */
export async function main() {
  await install();
  await build(['@amelie/contract']);
  const { passed, failed } = await runChecks();
  say(`${passed} passed, ${failed} failed`);
  if (failed > 0) process.exitCode = 1;
}
