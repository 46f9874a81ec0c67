import { describeFollowUp } from '../testing/describe-follow-up';

describe('the follow-up on PostgreSQL', () => describeFollowUp());
