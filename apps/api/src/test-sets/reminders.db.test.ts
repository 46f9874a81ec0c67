import { describeReminders } from '../testing/describe-reminders';

describe('reminders of the delayed test on PostgreSQL', () => describeReminders());
