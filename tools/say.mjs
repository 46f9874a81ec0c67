/** A fault that the person at the terminal can mend: shown as its one line, without a stack. */
export class Fault extends Error {
  name = 'Fault';
}

// A closed terminal must not end what runs behind it before it has been stopped in order.
for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined);

const quiet = process.env.CI === '1' || process.env.CI === 'true';

/** One line for the person at the terminal. */
export function say(line = '') {
  process.stdout.write(`${line}\n`);
}

/** A line about progress: left out in CI, and kept apart from what a command answers. */
export function tell(line) {
  if (!quiet) process.stderr.write(`· ${line}\n`);
}

/** Runs `work` and, while it lasts, says every ten seconds that it still does. */
export async function during(what, work) {
  const began = Date.now();
  tell(`${what} …`);
  const timer = setInterval(() => tell(`${what} … ${Math.round((Date.now() - began) / 1000)} s`), 10_000);
  try {
    return await work();
  } finally {
    clearInterval(timer);
  }
}

/** Runs a tool: a `Fault` ends it with one line, anything else with its stack, both with exit code 1. */
export async function runTool(main) {
  try {
    await main();
  } catch (error) {
    process.stderr.write(error instanceof Fault ? `\n${error.message}\n` : `\n${error.stack}\n`);
    process.exitCode = 1;
  }
}

export const wait = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));
