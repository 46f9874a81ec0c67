import type { Right } from '@amelie/contract';
import type { MessageKey } from '../../lib/i18n';

/** What each right lets a person do. */
export const rightWords: Record<Right, MessageKey> = {
  learn: 'people.rightLearn',
  'author-courses': 'people.rightAuthorCourses',
  'see-programme': 'people.rightSeeProgramme',
  'see-evaluations': 'people.rightSeeEvaluations',
  'edit-targets': 'people.rightEditTargets',
  'export-completions': 'people.rightExportCompletions',
  'export-names': 'people.rightExportNames',
  'manage-certificates': 'people.rightManageCertificates',
  'follow-learners': 'people.rightFollowLearners',
  'manage-people': 'people.rightManagePeople',
  'read-mail': 'people.rightReadMail',
};
