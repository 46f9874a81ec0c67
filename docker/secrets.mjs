import { readFileSync } from 'node:fs';

const whole = ['DATABASE_URL', 'REDIS_URL', 'SMTP_URL', 'DEMO_PASSWORD'];
const passwords = { DATABASE_URL: 'DATABASE_PASSWORD_FILE', REDIS_URL: 'REDIS_PASSWORD_FILE' };

/** Takes the name of a file out of the environment and answers what the file holds. */
function takeSecret(env, name) {
  const file = env[name];
  delete env[name];
  if (!file) return undefined;
  try {
    return readFileSync(file, 'utf8').trim();
  } catch (error) {
    throw new Error(`${name}=${file} can't be read (${error.code}).`, { cause: error });
  }
}

/**
 * Secrets come as files, so that they stand in no compose file, image or listing of the environment:
 * `SMTP_URL_FILE` is read into `SMTP_URL`, and `DATABASE_PASSWORD_FILE` into the password of `DATABASE_URL`.
 */
export function readSecrets(environment) {
  const env = { ...environment };
  for (const name of whole) {
    const secret = takeSecret(env, `${name}_FILE`);
    if (secret !== undefined) env[name] = secret;
  }
  for (const [name, file] of Object.entries(passwords)) {
    const secret = takeSecret(env, file);
    if (secret === undefined || !env[name]) continue;
    const address = new URL(env[name]);
    address.password = encodeURIComponent(secret);
    env[name] = address.href;
  }
  return env;
}
