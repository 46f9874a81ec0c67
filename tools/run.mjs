import { spawn } from 'node:child_process';
import { checkout } from './paths.mjs';
import { Fault } from './say.mjs';

const active = new Set();
process.on('exit', () => active.forEach((child) => child.kill()));

/**
 * Runs a program, in the checkout unless told otherwise, and answers its exit code and what it printed.
 * `onLine` sees each line as it comes; `show` gives the program our terminal instead.
 */
export function run(program, parameters, { env = process.env, cwd = checkout, onLine, show = false } = {}) {
  return new Promise((resolve, reject) => {
    const stdio = show ? 'inherit' : ['ignore', 'pipe', 'pipe'];
    const child = spawn(program, parameters, { cwd, env, stdio });
    active.add(child);
    child.once('exit', () => active.delete(child));
    let output = '';
    let rest = '';
    const take = (text) => {
      output += text;
      const lines = (rest + text).split('\n');
      rest = lines.pop();
      if (onLine) lines.forEach((line) => onLine(line));
    };
    child.stdout?.setEncoding('utf8').on('data', take);
    child.stderr?.setEncoding('utf8').on('data', take);
    child.once('error', (error) => reject(new Fault(`${program} doesn't run: ${error.message}`)));
    child.once('close', (code, signal) => resolve({ code: code ?? 1, signal, output }));
  });
}

/** Runs a script with this same Node. */
export const runNode = (script, parameters, options) => run(process.execPath, [script, ...parameters], options);
