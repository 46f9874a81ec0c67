import { describeReminders } from '../testing/describe-reminders';

describe('reminders of the delayed test on Redis', () => describeReminders(process.env.REDIS_URL_TEST));
