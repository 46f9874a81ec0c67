import { now } from '../platform/clock/clock';
import { rotateIssuerKey } from '../certificates/credentials/issuer-keys';
import { type Command, say, UsageError } from './command';
import { readWords } from './read-words';

const usage = 'issuer rotate [--because <routine|stolen>]';

/** Puts a new key in the place of the one that signs certificates. */
export const issuerRotate: Command = {
  name: 'issuer rotate',
  usage,
  about:
    'Signs certificates with a new key from now on. Earlier ones stay valid; with --because stolen, what the old key signed counts no more and holders download theirs again.',
  needsDatabase: true,
  run: async ({ words, database }) => {
    const { options } = readWords(words, usage, { positionals: 0, options: { because: {} } });
    const because = options.because ?? 'routine';
    if (because !== 'routine' && because !== 'stolen') throw new UsageError(`Usage: ${usage}`);
    const id = await rotateIssuerKey(database, { compromised: because === 'stolen', now: now() });
    say(`Certificates are signed with ${id} from now on.`);
  },
};
