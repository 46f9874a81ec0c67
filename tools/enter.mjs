import { runTool } from './say.mjs';

const [major, minor] = process.versions.node.split('.').map(Number);

/**
 * The door of every tool: looks at Node before anything is loaded that an older one can't even read,
 * then runs the `main` of the module that `load` imports.
 */
export async function enter(load) {
  if (major < 20 || (major === 20 && minor < 19)) {
    process.stderr.write(
      `Node ${process.versions.node} is too old: install Node 20.19 or newer (https://nodejs.org), then try again.\n`,
    );
    process.exitCode = 1;
    return;
  }
  await runTool(async () => (await load()).main(process.argv.slice(2)));
}
