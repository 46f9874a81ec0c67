import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { transformSync } from '@swc/core';
import { inCheckout } from './paths.mjs';

/**
 * What a single TypeScript source exports, without building its project first.
 * For tables such as the languages and the refusal codes: the file may import packages, but no file beside it.
 */
export function loadSource(path) {
  const file = inCheckout(path);
  const { code } = transformSync(readFileSync(file, 'utf8'), {
    filename: file,
    swcrc: false,
    configFile: false,
    jsc: { parser: { syntax: 'typescript' }, target: 'es2022' },
    module: { type: 'commonjs' },
  });
  const module = { exports: {} };
  new Function('module', 'exports', 'require', code)(module, module.exports, createRequire(file));
  return module.exports;
}
