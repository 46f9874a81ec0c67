import { GivenReport } from '@amelie/contract';
import type { z } from 'zod';

/** What the form of a report is checked by. Fetched by `lateCheck` only: importing it for more than its types brings zod along. */
export const Told = GivenReport.pick({ kind: true, message: true });

export type ToldGiven = z.input<typeof Told>;
