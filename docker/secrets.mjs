import { readFileSync } from 'node:fs';

const addresses = { DATABASE_URL: 'DATABASE_PASSWORD_FILE', REDIS_URL: 'REDIS_PASSWORD_FILE' };
const readSecret = (file) => readFileSync(file, 'utf8').trim();

/**
 * Secrets come as files, so that they stand in no compose file, image or listing of the environment:
 * `NAME_FILE` is read into `NAME`, and the password files are put into the addresses that they belong to.
 */
export function readSecrets(environment) {
  const env = { ...environment };
  const passwords = Object.values(addresses);
  for (const [name, file] of Object.entries(environment)) {
    if (!name.endsWith('_FILE') || !file || passwords.includes(name)) continue;
    env[name.slice(0, -'_FILE'.length)] = readSecret(file);
    delete env[name];
  }
  for (const [name, passwordFile] of Object.entries(addresses)) {
    if (env[passwordFile] && env[name]) {
      const address = new URL(env[name]);
      address.password = encodeURIComponent(readSecret(env[passwordFile]));
      env[name] = address.href;
    }
    delete env[passwordFile];
  }
  return env;
}
