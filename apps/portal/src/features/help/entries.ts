import type { Role } from '@amelie/contract';
import type { MessageKey } from '../../lib/i18n';

export type Audience = 'everyone' | Role;

export interface HelpEntry {
  /** Its place in the address, behind the `#`. */
  id: string;
  question: MessageKey;
  answer: MessageKey;
}

export interface HelpGroup {
  audience: Audience;
  title: MessageKey;
  entries: readonly HelpEntry[];
}

/** Every answer by whom it is for. Ids stand in addresses that people keep: they do not change. */
export const helpGroups: readonly HelpGroup[] = [
  {
    audience: 'everyone',
    title: 'help.forEveryone',
    entries: [
      { id: 'quick-exit', question: 'help.quickExit', answer: 'help.quickExitAnswer' },
      { id: 'who-sees', question: 'help.whoSees', answer: 'help.whoSeesAnswer' },
      { id: 'shared-device', question: 'help.shared', answer: 'help.sharedAnswer' },
      { id: 'languages', question: 'help.languages', answer: 'help.languagesAnswer' },
      { id: 'offline', question: 'help.offline', answer: 'help.offlineAnswer' },
      { id: 'password', question: 'help.password', answer: 'help.passwordAnswer' },
      { id: 'report', question: 'help.report', answer: 'help.reportAnswer' },
      { id: 'verify', question: 'help.verify', answer: 'help.verifyAnswer' },
    ],
  },
  {
    audience: 'learner',
    title: 'help.forLearners',
    entries: [
      { id: 'resume', question: 'help.resume', answer: 'help.resumeAnswer' },
      { id: 'saving', question: 'help.saving', answer: 'help.savingAnswer' },
      { id: 'heavy', question: 'help.heavy', answer: 'help.heavyAnswer' },
      { id: 'quiz', question: 'help.quiz', answer: 'help.quizAnswer' },
      { id: 'certificate', question: 'help.certificate', answer: 'help.certificateAnswer' },
    ],
  },
  {
    audience: 'trainer',
    title: 'help.forTrainers',
    entries: [
      { id: 'build', question: 'help.build', answer: 'help.buildAnswer' },
      { id: 'import', question: 'help.import', answer: 'help.importAnswer' },
      { id: 'publish', question: 'help.publish', answer: 'help.publishAnswer' },
    ],
  },
  {
    audience: 'staff',
    title: 'help.forStaff',
    entries: [
      { id: 'figures', question: 'help.figures', answer: 'help.figuresAnswer' },
      { id: 'exports', question: 'help.exports', answer: 'help.exportsAnswer' },
    ],
  },
  {
    audience: 'administrator',
    title: 'help.forAdministrators',
    entries: [
      { id: 'invite', question: 'help.invite', answer: 'help.inviteAnswer' },
      { id: 'leaving', question: 'help.leaving', answer: 'help.leavingAnswer' },
      { id: 'problems', question: 'help.problems', answer: 'help.problemsAnswer' },
    ],
  },
];
