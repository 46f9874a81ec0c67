import { describeFollowUp } from '../testing/describe-follow-up';

describe('the follow-up on Redis', () => describeFollowUp(process.env.REDIS_URL_TEST));
