import type { Me, Right, Role } from '@amelie/contract';
import type { IconName } from '@amelie/ui';
import type { MessageKey } from '../i18n';

export interface Area {
  href: string;
  label: MessageKey;
  icon: IconName;
}

/** All areas in their order, each with the right that opens it. */
const areas: readonly (Area & { right?: Right })[] = [
  { href: '/home', label: 'frame.home', icon: 'home', right: 'learn' },
  { href: '/courses', label: 'frame.courses', icon: 'book', right: 'learn' },
  { href: '/certificates', label: 'frame.certificates', icon: 'award', right: 'learn' },
  { href: '/teach', label: 'frame.teach', icon: 'file', right: 'author-courses' },
  { href: '/questions', label: 'frame.questions', icon: 'help', right: 'author-courses' },
  { href: '/imports', label: 'frame.imports', icon: 'upload', right: 'author-courses' },
  { href: '/evaluations', label: 'frame.evaluations', icon: 'chart', right: 'see-evaluations' },
  { href: '/programme', label: 'frame.programme', icon: 'chart', right: 'see-programme' },
  { href: '/exports', label: 'frame.exports', icon: 'download', right: 'export-completions' },
  { href: '/learners', label: 'frame.learners', icon: 'award', right: 'follow-learners' },
  { href: '/records', label: 'frame.records', icon: 'file', right: 'follow-learners' },
  { href: '/people', label: 'frame.people', icon: 'people', right: 'manage-people' },
  { href: '/issued', label: 'frame.issued', icon: 'award', right: 'manage-certificates' },
  { href: '/reports', label: 'frame.reports', icon: 'flag', right: 'manage-people' },
  { href: '/inbox', label: 'frame.inbox', icon: 'mail', right: 'read-mail' },
  { href: '/jobs', label: 'frame.jobs', icon: 'clock', right: 'manage-people' },
  { href: '/you', label: 'frame.you', icon: 'person' },
];

/** What the frame offers this person. */
export function areasOf(me: Pick<Me, 'rights' | 'roles'> | undefined): readonly Area[] {
  if (!me) return [];
  const open = areas.filter(({ right }) => !right || me.rights.includes(right));
  // Who runs the programme came for its figures; learning stays at hand, further down.
  if (!me.roles.includes('administrator')) return open;
  const learning = open.filter(({ href }) => href === '/home' || href === '/courses' || href === '/certificates');
  const you = open.filter(({ href }) => href === '/you');
  const work = open.filter((area) => !learning.includes(area) && !you.includes(area));
  return [...work, ...learning, ...you];
}

/** Where the work of a role begins, the widest role first; whoever holds several has one start. */
const starts: readonly { role: Role; href: string; right: Right }[] = [
  { role: 'administrator', href: '/people', right: 'manage-people' },
  { role: 'staff', href: '/programme', right: 'see-programme' },
  { role: 'trainer', href: '/teach', right: 'author-courses' },
];

/** The page that a person starts on: that of their role, else the first of their areas. */
export function startOf(me: Pick<Me, 'rights' | 'roles'>): string {
  const start = starts.find(({ role, right }) => me.roles.includes(role) && me.rights.includes(right));
  return start?.href ?? areasOf(me)[0]?.href ?? '/you';
}
