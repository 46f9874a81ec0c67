import autocannon from 'autocannon';
import { startPlatform } from '../../e2e/harness/platform';
import { buildWorld } from '../../e2e/reliability/world';
import { bare, type BenchRow } from '../row';

/** The learner's course page as data: requests per second at 16 connections, one signed-in learner. */
export async function measureCoursePage(): Promise<BenchRow[]> {
  const world = await buildWorld(await startPlatform({ roles: ['api'], environment: { NODE_ENV: 'production' } }));
  try {
    const { client } = await world.enrolled();
    const url = `${world.platform.appOrigin}/api/my/courses/${world.courseId}`;
    const headers = { cookie: client.sessionCookie };
    await autocannon({ url, headers, connections: 16, duration: 2 });
    const result = await autocannon({ url, headers, connections: 16, duration: 8 });
    if (result.non2xx > 0) throw new Error(`${result.non2xx} answers were refused`);
    return [bare('course-page', result.requests.average, 'requests/s')];
  } finally {
    await world.close();
  }
}
