import type { Accreditation, CreditProfile, Profession } from '@amelie/contract';
import { type CreditFacts, creditRuleOutcomes, type RuleOutcome } from './credit-rules';

export interface CreditQuestion {
  profile: CreditProfile | null;
  /** The accreditations of this version of the course. */
  accreditations: readonly Accreditation[];
  profession: Profession | null;
  /** The day of completion. */
  completedOn: string;
  facts: CreditFacts;
}

/** Why there is no credit. The first that applies is told; with `rules`, the outcomes say which. */
export type NoCredit = 'no-profile' | 'hours-only' | 'profession' | 'not-accredited' | 'not-verified' | 'rules';

export interface CreditVerdict {
  credits: number;
  unit: string | null;
  because: NoCredit | null;
  accreditation: Accreditation | null;
  /** Told whatever the verdict, so that a learner sees early what will be asked. */
  outcomes: RuleOutcome[];
}

/** The credits of so many minutes. Parts of a credit stay, to the tenth, unless the body counts whole ones only. */
export function creditsFor(formula: { minutesPerCredit: number; whole: boolean }, minutes: number): number {
  const exact = minutes / formula.minutesPerCredit;
  return formula.whole ? Math.floor(exact) : Math.floor(exact * 10 + 1e-9) / 10;
}

function refusalOf(asked: CreditQuestion, outcomes: readonly RuleOutcome[], covered: boolean): NoCredit | null {
  const { profile, profession } = asked;
  if (!profile) return 'no-profile';
  if (profile.kind === 'hours-only' || !profile.formula) return 'hours-only';
  if (!profession || !profile.professions.includes(profession)) return 'profession';
  if (!covered) return 'not-accredited';
  // A rule that nobody has checked against the body's own words must not make a promise in its name.
  if (!profile.formula.verified || outcomes.some(({ verified }) => !verified)) return 'not-verified';
  return outcomes.every(({ met }) => met) ? null : 'rules';
}

/**
 * What credit a completion earns. The default is none: credit needs a profile of the learner's profession, an
 * accreditation that covers the day, rules that have all been verified, and every one of them met.
 */
export function creditVerdict(asked: CreditQuestion): CreditVerdict {
  const { profile, accreditations, completedOn, facts } = asked;
  const outcomes = profile ? creditRuleOutcomes(profile.rules, facts) : [];
  const accreditation =
    accreditations.find(
      ({ profileId, from, until }) => profileId === profile?.id && from <= completedOn && completedOn <= until,
    ) ?? null;
  const because = refusalOf(asked, outcomes, accreditation !== null);
  const formula = profile?.formula?.value;
  if (because !== null || !formula) return { credits: 0, unit: null, because, accreditation, outcomes };
  const minutes = facts.course.modules.reduce((total, module) => total + module.minutes, 0);
  return { credits: creditsFor(formula, minutes), unit: formula.unit, because, accreditation, outcomes };
}
