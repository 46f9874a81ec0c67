import { describeJobs } from '../../testing/describe-jobs';

describe('jobs on Redis', () => describeJobs(process.env.REDIS_URL_TEST));
