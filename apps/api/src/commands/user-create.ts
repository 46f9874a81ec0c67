import { Role, roles, languages, Language } from '@amelie/contract';
import { insertAccount } from '../people/create-person';
import { hashPassword } from '../people/hash-password';
import { mailPasswordLink, invitationHours } from '../people/reset-password';
import { type Command, say, UsageError } from './command';
import { readWords } from './read-words';

const usage = `user create --email <address> --role <${roles.join('|')}> [--password <password>] [--given-name <name>] [--family-name <name>] [--language <${languages.join('|')}>]`;

/** Creates an account; without a password its owner gets the link to set one by mail. */
export const userCreate: Command = {
  name: 'user create',
  usage,
  about: 'Creates an account. Without a password it prints or mails the link to set one.',
  needsDatabase: true,
  run: async ({ words, database, config }) => {
    const { options } = readWords(words, usage, {
      positionals: 0,
      options: {
        email: { required: true },
        role: { required: true },
        password: {},
        'given-name': {},
        'family-name': {},
        language: {},
      },
    });
    const role = Role.safeParse(options.role);
    if (!role.success) throw new UsageError(`--role has to be one of ${roles.join(', ')}.`);
    const language = Language.catch('en').parse(options.language);
    const email = String(options.email).trim().toLowerCase();
    const passwordHash = options.password ? await hashPassword(options.password) : undefined;
    const link = await database.transaction(async (tx) => {
      const id = await insertAccount(tx, {
        email,
        givenName: options['given-name'] ?? email.split('@')[0] ?? email,
        familyName: options['family-name'] ?? role.data,
        language,
        roles: [role.data],
        passwordHash,
      });
      if (passwordHash) return null;
      return mailPasswordLink(
        tx,
        { id, email, language },
        { template: 'invitation', hours: invitationHours, appOrigin: config.appOrigin },
      );
    });
    say(`Created ${email} (${role.data}).`);
    // Without SMTP the mail lies in an inbox that only a signed-in administrator can read: the first one needs the link here.
    if (link) say(config.smtpUrl ? 'The link to set a password is in the mail.' : `Set the password here: ${link}`);
  },
};
