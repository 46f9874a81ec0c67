import { followUpAfterDays, type FormStage, type FormStanding, type FormState } from '@amelie/contract';

/** What is known about one learner and the form of their version. */
export interface FormFacts {
  required: boolean;
  followUp: boolean;
  completedAt: Date | null;
  sent: readonly FormStage[];
}

const dayLong = 24 * 3600 * 1000;

/** When the follow-up opens. */
export const followUpFrom = (completedAt: Date): Date => new Date(completedAt.getTime() + followUpAfterDays * dayLong);

/** How a form stands: that of the end opens when the course is done, the follow-up three months later. Each once. */
export function formStanding({ required, followUp, completedAt, sent }: FormFacts, now: Date): FormStanding {
  const stateOf = (stage: FormStage, from: Date | null): FormState => {
    if (sent.includes(stage)) return 'sent';
    return from && from <= now ? 'open' : 'not-yet';
  };
  return {
    required,
    end: stateOf('end', completedAt),
    followUp: followUp ? stateOf('follow-up', completedAt && followUpFrom(completedAt)) : null,
  };
}
