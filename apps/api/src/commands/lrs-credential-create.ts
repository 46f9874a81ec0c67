import { LrsScope, lrsScopes } from '@amelie/contract';
import { createCredential } from '../lrs/credentials/create-credential';
import { type Command, say, UsageError } from './command';
import { readWords } from './read-words';

const usage = `lrs-credential create [--name <name>] [--scope <${lrsScopes.join('|')}>[,…]] [--activity-prefix <IRI>]`;

/** Creates a credential of a client of the learning record store and prints its secret, this once. */
export const lrsCredentialCreate: Command = {
  name: 'lrs-credential create',
  usage,
  about: 'Creates a key and a secret for a client of the learning record store. The secret is shown this once.',
  needsDatabase: true,
  run: async ({ words, database, config }) => {
    const { options } = readWords(words, usage, {
      positionals: 0,
      options: { name: {}, scope: {}, 'activity-prefix': {} },
    });
    const scopes = LrsScope.array().safeParse((options.scope ?? 'all').split(','));
    if (!scopes.success) throw new UsageError(`--scope has to be some of ${lrsScopes.join(', ')}.`);
    const { credential, secret, endpoint } = await createCredential(database, null, {
      given: {
        name: options.name ?? 'Client',
        scopes: scopes.data,
        activityPrefix: options['activity-prefix'] ?? null,
      },
      appOrigin: config.appOrigin,
    });
    say(`Endpoint: ${endpoint}`);
    say(`Key: ${credential.key}`);
    say(`Secret: ${secret}`);
  },
};
