import { Country, Gender, Profession } from '@amelie/contract';
import { countryWords, genderWords, professionWords, type MessageKey } from '../../lib/i18n';

/** The breakdowns that stand as tables; months stand as a chart. */
export type Tabled = 'country' | 'profession' | 'gender';

export const breakdownTitles: Record<Tabled, MessageKey> = {
  country: 'statistics.country',
  profession: 'statistics.profession',
  gender: 'statistics.gender',
};

/** The word for a value of a breakdown; what nobody has stated is `unknown`. */
export function wordOf(by: Tabled, key: string): MessageKey {
  if (by === 'country') return Country.safeParse(key).success ? countryWords[Country.parse(key)] : unstated;
  if (by === 'profession') return Profession.safeParse(key).success ? professionWords[Profession.parse(key)] : unstated;
  return Gender.safeParse(key).success ? genderWords[Gender.parse(key)] : unstated;
}

const unstated: MessageKey = 'statistics.unstated';
