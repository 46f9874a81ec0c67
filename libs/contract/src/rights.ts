import { z } from 'zod';

export const roles = ['learner', 'trainer', 'staff', 'administrator'] as const;
export const Role = z.enum(roles);
export type Role = z.infer<typeof Role>;

/** What a person may do. A route names the one right that it needs. */
export const rights = [
  'learn',
  'author-courses',
  'see-programme',
  'see-evaluations',
  'edit-targets',
  'export-completions',
  'export-names',
  'manage-certificates',
  'follow-learners',
  'manage-people',
  'read-mail',
] as const;
export const Right = z.enum(rights);
export type Right = z.infer<typeof Right>;

const rightsOfRole: Record<Role, readonly Right[]> = {
  learner: ['learn'],
  trainer: ['learn', 'author-courses', 'see-evaluations'],
  staff: ['see-programme', 'see-evaluations', 'edit-targets', 'export-completions', 'manage-certificates'],
  administrator: [
    'learn',
    'see-programme',
    'see-evaluations',
    'edit-targets',
    'export-completions',
    'export-names',
    'manage-certificates',
    'follow-learners',
    'manage-people',
    'read-mail',
  ],
};

/** All rights of a person: those of their roles, and those granted to them alone. */
export function rightsOf(held: readonly Role[], granted: readonly Right[] = []): Right[] {
  const all = new Set<Right>(granted);
  for (const role of held) for (const right of rightsOfRole[role]) all.add(right);
  return rights.filter((right) => all.has(right));
}
