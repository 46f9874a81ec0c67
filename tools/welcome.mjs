import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { say } from './say.mjs';

function readAccounts(dataDir) {
  const file = join(dataDir, 'demo-accounts.json');
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined;
}

/** Says where everything is, and with which accounts to look around. */
export function welcome(settings, { database, redis }) {
  const { roles, dataDir } = settings;
  say('');
  say('  AMELIE Learn is running.');
  say('');
  if (roles.includes('api')) say(`  Open        ${settings.appOrigin}`);
  if (roles.includes('content')) say(`  Content     ${settings.contentOrigin}  (course packages; used by the player)`);
  say(`  Database    ${database}`);
  say(`  Queue       ${redis}`);
  say(`  Data, logs  ${dataDir}`);
  const demo = settings.demo === 'on' && roles.includes('api') ? readAccounts(dataDir) : undefined;
  if (demo) {
    const widest = Math.max(...demo.accounts.map(({ role }) => role.length));
    say('');
    say(`  Demo accounts, each with the password  ${demo.password}`);
    for (const { role, email } of demo.accounts) say(`    ${role.padEnd(widest)}  ${email}`);
  }
  say('');
  say('  Stop with Ctrl-C.');
}
