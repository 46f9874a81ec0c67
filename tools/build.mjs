import { inCheckout } from './paths.mjs';
import { runNode } from './run.mjs';
import { Fault, say, tell } from './say.mjs';

const ofNx = {
  NX_DAEMON: 'false',
  NX_TUI: 'false',
  NX_NO_CLOUD: 'true',
  NX_INTERACTIVE: 'false',
  // Nothing of ours lies outside the checkout: some accounts have no home, and clones must not share results.
  NX_CACHE_DIRECTORY: inCheckout('.nx/cache'),
  NX_WORKSPACE_DATA_DIRECTORY: inCheckout('.nx/workspace-data'),
};

/** Builds the projects whose sources have changed; everything else comes from the cache. */
export async function build(projects = []) {
  tell('Building what has changed …');
  const chosen = projects.length > 0 ? [`--projects=${projects.join(',')}`] : [];
  const parameters = ['run-many', '--target=build', '--outputStyle=static', ...chosen];
  const { code, output } = await runNode(inCheckout('node_modules/nx/dist/bin/nx.js'), parameters, {
    env: { ...process.env, ...ofNx, NO_COLOR: '1', FORCE_COLOR: undefined },
    onLine(line) {
      const task = line.match(/^> nx run (\S+):build\s*$/);
      if (task) tell(`  built ${task[1]}`);
    },
  });
  if (code === 0) return;
  if (/^Killed$|code 137/m.test(output)) {
    throw new Fault('The build was killed, most likely for want of memory: 1 GB is needed to build.');
  }
  say(output.replace(/^npm .*\n/gm, '').replace(/\n{3,}/g, '\n\n'));
  throw new Fault('The build failed: the lines above say where.');
}
