import { describeJobs } from '../../testing/describe-jobs';

describe('jobs on PostgreSQL', () => describeJobs());
