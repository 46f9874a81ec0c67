import type { JobKind } from '@amelie/contract';
import { z } from 'zod';

/** Every job by name, with what it carries: ids only. Each has exactly one handler, or the worker does not boot. */
export const jobs = {
  'close-attempt': z.object({ attemptId: z.uuid() }),
  'forward-records': z.object({}),
  'import-package': z.object({ packageId: z.uuid() }),
  'invite-follow-up': z.object({ enrolmentId: z.uuid() }),
  'remind-delayed-test': z.object({ enrolmentId: z.uuid(), round: z.number().int() }),
  'read-question-file': z.object({ importId: z.uuid() }),
  'render-certificate': z.object({ certificateId: z.string() }),
  'send-booster': z.object({ enrolmentId: z.uuid(), round: z.number().int() }),
  'send-mail': z.object({ mailId: z.uuid() }),
  'tell-records': z.object({ enrolmentId: z.uuid() }),
  'write-export': z.object({ exportId: z.uuid() }),
} as const satisfies Record<JobKind, z.ZodType>;

export type JobName = keyof typeof jobs;
export type JobPayload<N extends JobName> = z.infer<(typeof jobs)[N]>;
export const jobNames = Object.keys(jobs) as JobName[];
