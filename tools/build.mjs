import { inCheckout } from './paths.mjs';
import { runNode } from './run.mjs';
import { Fault, say, tell } from './say.mjs';

const quietNx = { NX_DAEMON: 'false', NX_TUI: 'false', NX_NO_CLOUD: 'true', NX_INTERACTIVE: 'false' };

/** Builds the projects whose sources have changed; everything else comes from the cache. */
export async function build(projects = []) {
  tell('Building what has changed …');
  const chosen = projects.length > 0 ? [`--projects=${projects.join(',')}`] : [];
  const parameters = ['run-many', '--target=build', '--outputStyle=static', ...chosen];
  const { code, output } = await runNode(inCheckout('node_modules/nx/dist/bin/nx.js'), parameters, {
    env: { ...process.env, ...quietNx, FORCE_COLOR: '0' },
    onLine(line) {
      const task = line.match(/^> nx run (\S+):build\s*$/);
      if (task) tell(`  built ${task[1]}`);
    },
  });
  if (code === 0) return;
  say(output);
  throw new Fault('The build failed: the lines above say where.');
}
