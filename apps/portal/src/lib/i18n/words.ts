import type { Country, Gender, Profession, Role } from '@amelie/contract';
import type { MessageKey } from './use-t';

/** The words for the values that the contract lists: `t(countryWords[person.country])`. */
export const countryWords: Record<Country, MessageKey> = {
  BE: 'common.countryBE',
  DE: 'common.countryDE',
  GR: 'common.countryGR',
  IT: 'common.countryIT',
  other: 'common.countryOther',
};

export const professionWords: Record<Profession, MessageKey> = {
  nurse: 'common.professionNurse',
  midwife: 'common.professionMidwife',
  physician: 'common.professionPhysician',
  psychologist: 'common.professionPsychologist',
  'social-worker': 'common.professionSocialWorker',
  paramedic: 'common.professionParamedic',
  'public-health': 'common.professionPublicHealth',
  other: 'common.professionOther',
};

export const genderWords: Record<Gender, MessageKey> = {
  woman: 'common.genderWoman',
  man: 'common.genderMan',
  'non-binary': 'common.genderNonBinary',
  undisclosed: 'common.genderUndisclosed',
};

export const roleWords: Record<Role, MessageKey> = {
  learner: 'common.roleLearner',
  trainer: 'common.roleTrainer',
  staff: 'common.roleStaff',
  administrator: 'common.roleAdministrator',
};
