import { packageFrame, openPlayerWorld, type Learner, type PlayerWorld } from '../../e2e/player/world';
import { bookmarkPackage } from '../../e2e/player/tiny-packages';
import { median } from '../median';
import { beside, bare, type BenchRow } from '../row';

const times = 12;

/** From the tap on "Start" to the first page of the package: the launch, the player, the shell and the SCO, all cold. */
async function launchOnce(world: PlayerWorld, { client, context, moduleId }: Learner) {
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send('Network.setCacheDisabled', { cacheDisabled: true });
  const began = performance.now();
  const { body } = await client.send<{ playerUrl: string }>('POST', `/api/my/modules/${moduleId}/launches`);
  await page.goto(world.platform.appOrigin + body.playerUrl, { waitUntil: 'commit' });
  const frame = await packageFrame(page);
  await frame.waitForLoadState('load');
  const took = performance.now() - began;
  const sco = frame.url();
  // The limit: the package's own page in a tab of its own, as a web server would hand it out.
  const alone = await context.newPage();
  const bareSession = await context.newCDPSession(alone);
  await bareSession.send('Network.setCacheDisabled', { cacheDisabled: true });
  const beganAlone = performance.now();
  await alone.goto(sco, { waitUntil: 'load' });
  const aloneTook = performance.now() - beganAlone;
  await alone.close();
  await page.close();
  return { took, aloneTook };
}

/** Launch to the first SCO frame, in ms (median), beside the SCO's page opened by itself. */
export async function measureLaunch(): Promise<BenchRow[]> {
  const world = await openPlayerWorld();
  try {
    const learner = await world.learnerOf(bookmarkPackage('scorm12'));
    await launchOnce(world, learner);
    const runs = [];
    for (let run = 0; run < times; run += 1) runs.push(await launchOnce(world, learner));
    const alone = median(runs.map(({ aloneTook }) => aloneTook));
    const took = median(runs.map((run) => run.took));
    return [beside(bare('launch', took, 'ms to the first SCO frame'), 'ms, the SCO’s page by itself', alone)];
  } finally {
    await world.close();
  }
}
