import { z } from 'zod';
import { route } from './route';
import { Right, Role } from './rights';
import { Country, Done, Gender, Id, Instant, Language, plainText, Profession } from './words';

export const Email = z.string().trim().toLowerCase().max(254).pipe(z.email());
export const Password = z.string().min(1).max(200);
/** A new password: at least 12 characters; no composition rules (NIST SP 800-63B 3.1.1.2). */
export const NewPassword = z.string().min(12).max(200);
const Name = plainText(100).min(1);

export const Me = z.object({
  id: Id,
  email: z.string(),
  givenName: z.string(),
  familyName: z.string(),
  language: Language,
  roles: z.array(Role),
  rights: z.array(Right),
  country: Country.nullable(),
  profession: Profession.nullable(),
  gender: Gender.nullable(),
});
export type Me = z.infer<typeof Me>;

export const Instance = z.object({
  name: z.string(),
  demo: z.boolean(),
  contentOrigin: z.string(),
  quickExitTo: z.string(),
  maxUploadBytes: z.number().int(),
});
export type Instance = z.infer<typeof Instance>;

export const SignIn = z.object({ email: Email, password: Password, sharedDevice: z.boolean().default(false) });

export const Profile = z.object({
  givenName: Name,
  familyName: Name,
  language: Language,
  country: Country.nullable(),
  profession: Profession.nullable(),
  gender: Gender.nullable(),
});

export const Person = z.object({
  id: Id,
  email: z.string(),
  givenName: z.string(),
  familyName: z.string(),
  roles: z.array(Role),
  grantedRights: z.array(Right),
  country: Country.nullable(),
  profession: Profession.nullable(),
  disabledAt: Instant.nullable(),
  createdAt: Instant,
});
export type Person = z.infer<typeof Person>;

export const peopleRoutes = {
  instance: route({
    method: 'GET',
    path: '/api/instance',
    who: 'anyone',
    summary: 'What a visitor may know about this instance',
    reply: Instance,
  }),
  signIn: route({
    method: 'POST',
    path: '/api/sign-in',
    who: 'anyone',
    summary: 'Sign in with e-mail and password; sets the session cookie',
    body: SignIn,
    reply: Me,
    refusals: ['wrong-credentials', 'too-many-tries'],
  }),
  signOut: route({
    method: 'POST',
    path: '/api/sign-out',
    who: 'anyone',
    summary: 'End the session and clear what the browser kept',
    reply: Done,
  }),
  me: route({
    method: 'GET',
    path: '/api/me',
    who: 'signed-in',
    summary: 'Who is signed in, and what they may do',
    reply: Me,
  }),
  changeProfile: route({
    method: 'PATCH',
    path: '/api/me',
    who: 'signed-in',
    summary: "Change one's own name, language or facts for the programme's figures",
    body: Profile.partial(),
    reply: Me,
  }),
  changePassword: route({
    method: 'POST',
    path: '/api/me/password',
    who: 'signed-in',
    summary: "Change one's own password; ends all other sessions",
    body: z.object({ currentPassword: Password, newPassword: NewPassword }),
    reply: Done,
    refusals: ['wrong-password', 'password-too-weak'],
  }),
  requestPasswordReset: route({
    method: 'POST',
    path: '/api/password-resets',
    who: 'anyone',
    summary: 'Ask for a link to set a new password; answers the same whether or not the account exists',
    body: z.object({ email: Email }),
    reply: Done,
    refusals: ['too-many-tries'],
  }),
  completePasswordReset: route({
    method: 'POST',
    path: '/api/password-resets/completion',
    who: 'anyone',
    summary: 'Set a new password with the link from the mail; ends all sessions',
    body: z.object({ token: z.string().min(20).max(200), newPassword: NewPassword }),
    reply: Done,
    refusals: ['reset-link-invalid', 'password-too-weak'],
  }),
  listPeople: route({
    method: 'GET',
    path: '/api/people',
    who: 'manage-people',
    summary: 'People of this instance, searched by name or e-mail without regard to accents, all or those of one role',
    query: z.object({
      search: plainText(100).default(''),
      role: Role.optional(),
      page: z.coerce.number().int().min(1).default(1),
    }),
    reply: z.object({ people: z.array(Person), total: z.number().int(), pageSize: z.number().int() }),
  }),
  createPerson: route({
    method: 'POST',
    path: '/api/people',
    who: 'manage-people',
    summary: 'Create an account; the person sets their password by the link in the mail',
    body: z.object({
      email: Email,
      givenName: Name,
      familyName: Name,
      language: Language,
      roles: z.array(Role).min(1),
    }),
    reply: Person,
    refusals: ['email-taken'],
  }),
  changePerson: route({
    method: 'PATCH',
    path: '/api/people/:personId',
    who: 'manage-people',
    summary: 'Change roles and single rights of a person, or close and reopen their account',
    params: z.object({ personId: Id }),
    body: z.object({
      roles: z.array(Role).min(1).optional(),
      grantedRights: z.array(Right).optional(),
      disabled: z.boolean().optional(),
    }),
    reply: Person,
    refusals: ['not-found', 'last-administrator'],
  }),
};
