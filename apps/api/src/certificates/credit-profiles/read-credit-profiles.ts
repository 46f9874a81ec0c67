import { CreditProfile } from '@amelie/contract';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';

/** The profiles that come with the platform, by their files. Throws for one that is not in the contract's shape. */
export function readCreditProfiles(folder: string = __dirname): CreditProfile[] {
  const files = readdirSync(folder).filter((name) => name.endsWith('.yaml'));
  return files.sort().map((name) => {
    const profile = CreditProfile.safeParse(parse(readFileSync(join(folder, name), 'utf8')));
    if (!profile.success) throw new Error(`${name}: ${profile.error.message}`);
    if (`${profile.data.id}.yaml` !== name) throw new Error(`${name} is named otherwise than its profile`);
    return profile.data;
  });
}
