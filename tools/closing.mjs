import { tell } from './say.mjs';

const steps = [];
let closing;

/** Remembers a step for the end: the last remembered runs first. */
export function atEnd(step) {
  steps.push(step);
}

/** Whether the end has begun: what fails from then on fails because of it. */
export const isClosing = () => closing !== undefined;

/** Runs the remembered steps once, however often it is called. A step that fails doesn't stop the others. */
export function closeAll() {
  closing ??= (async () => {
    for (const step of steps.reverse()) {
      try {
        await step();
      } catch (error) {
        process.stderr.write(`${error.message}\n`);
      }
    }
  })();
  return closing;
}

/**
 * Ends in order on Ctrl-C, `kill` and a closed terminal, with this exit code.
 * `again` is called when the person insists while the end is under way.
 */
export function closeOnSignals(exitCode, again = () => undefined) {
  for (const name of ['SIGHUP', 'SIGINT', 'SIGTERM']) {
    process.on(name, async () => {
      if (closing) return again(name);
      tell(`Stopping (${name}) …`);
      await closeAll();
      process.exit(exitCode);
    });
  }
}

/** Runs `work`; when it fails, ends in order first. A failure that the end itself brought about is none. */
export async function orderly(work) {
  try {
    return await work();
  } catch (error) {
    const wasClosing = isClosing();
    await closeAll();
    if (!wasClosing) throw error;
  }
}
