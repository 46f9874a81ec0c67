import type { Country, Gender, Language, Profession } from '@amelie/contract';
import { newId } from '@amelie/ground';
import { between, dealt, type Draw, type Quotas, weighted } from './draw';
import { drawName } from './synthetic-names';

export interface SyntheticPerson {
  accountId: string;
  enrolmentId: string;
  email: string;
  givenName: string;
  familyName: string;
  language: Language;
  country: Country;
  profession: Profession;
  gender: Gender;
  enrolledAt: Date;
  /** Null for whoever has not finished. */
  completedAt: Date | null;
}

/** Who finished, so that each breakdown shows large groups, hides small ones and hides one more beside a single one. */
const finished = {
  country: [
    ['GR', 48],
    ['BE', 33],
    ['DE', 27],
    ['IT', 18],
    ['other', 11],
  ] satisfies Quotas<Country>,
  profession: [
    ['nurse', 45],
    ['midwife', 27],
    ['physician', 22],
    ['social-worker', 17],
    ['psychologist', 13],
    ['paramedic', 6],
    ['public-health', 5],
    ['other', 2],
  ] satisfies Quotas<Profession>,
  gender: [
    ['woman', 95],
    ['man', 26],
    ['undisclosed', 14],
    ['non-binary', 2],
  ] satisfies Quotas<Gender>,
};

/** How many finished in each month, from thirteen months ago to this one. */
const finishedByMonth = [0, 0, 3, 5, 8, 10, 11, 12, 13, 14, 16, 17, 15, 13];

const others = 1013;
const monthsBack = finishedByMonth.length - 1;
const dayMs = 24 * 3600 * 1000;

const languagesOf: Record<Country, Quotas<Language>> = {
  GR: [['el', 1]],
  BE: [
    ['nl', 6],
    ['fr', 4],
  ],
  DE: [['de', 1]],
  IT: [['it', 1]],
  other: [['en', 1]],
};

const monthStart = (now: Date, ago: number) => Date.UTC(now.getUTCFullYear(), now.getUTCMonth() - ago, 1);

/** An instant of the month that lies so many months ago; of this month only what is over. */
function instantOf(draw: Draw, now: Date, ago: number): Date {
  const start = monthStart(now, ago);
  const end = ago === 0 ? now.getTime() : monthStart(now, ago - 1);
  return new Date(start + Math.floor(draw() * (end - start)));
}

/** At the start of a month little of it is over: what could not have happened yet moves to the month before. */
function monthQuotas(now: Date): Quotas<number> {
  const planned = finishedByMonth.at(-1) ?? 0;
  const happened = Math.round(planned * Math.min(1, now.getUTCDate() / 28));
  return finishedByMonth.map((count, index) => {
    const ago = monthsBack - index;
    if (ago === 0) return [ago, happened] as const;
    return [ago, ago === 1 ? count + planned - happened : count] as const;
  });
}

interface Facts {
  country: Country;
  profession: Profession;
  gender: Gender;
  enrolledAt: Date;
  completedAt: Date | null;
}

function personOf(draw: Draw, number: number, facts: Facts): SyntheticPerson {
  return {
    accountId: newId(),
    enrolmentId: newId(),
    email: `person-${String(number).padStart(4, '0')}@synthetic.test`,
    ...drawName(draw, facts.country, facts.gender),
    language: weighted(draw, languagesOf[facts.country]),
    ...facts,
  };
}

function drawFinished(draw: Draw, now: Date): Facts[] {
  const professions = dealt(draw, finished.profession);
  const genders = dealt(draw, finished.gender);
  const months = dealt(draw, monthQuotas(now));
  return dealt(draw, finished.country).map((country, index) => {
    const completedAt = instantOf(draw, now, months[index] ?? 1);
    return {
      country,
      profession: professions[index] ?? 'other',
      gender: genders[index] ?? 'undisclosed',
      enrolledAt: new Date(completedAt.getTime() - between(draw, 2, 40) * dayMs - between(draw, 0, dayMs)),
      completedAt,
    };
  });
}

function drawUnfinished(draw: Draw, now: Date): Facts {
  const start = monthStart(now, monthsBack);
  // The square root makes later days likelier: the programme grows.
  const share = Math.sqrt(draw());
  return {
    country: weighted(draw, finished.country),
    profession: weighted(draw, finished.profession),
    gender: weighted(draw, finished.gender),
    enrolledAt: new Date(start + share * (now.getTime() - dayMs - start)),
    completedAt: null,
  };
}

/** The cohort's persons, those who finished first: the same ones for the same draw and day, but for their ids. */
export function drawPersons(draw: Draw, now: Date): SyntheticPerson[] {
  const facts = [...drawFinished(draw, now), ...Array.from({ length: others }, () => drawUnfinished(draw, now))];
  return facts.map((one, index) => personOf(draw, index + 1, one));
}
