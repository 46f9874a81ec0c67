#!/usr/bin/env node
/**
 * `lingui compile --strict` over the portal's texts: Lingui's own word that every message can be compiled and none is
 * missing. It works on a copy, because Lingui writes beside what it reads; what the portal ships comes from locales.mjs.
 */
import { cpSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inCheckout, isCommand } from './paths.mjs';
import { runNode } from './run.mjs';

/** Compiles the texts below `locales` strictly; answers Lingui's exit code, what it said and how much it compiled. */
export async function compileStrictly(locales) {
  const copy = mkdtempSync(join(tmpdir(), 'amelie-lingui-'));
  try {
    cpSync(locales, copy, { recursive: true, filter: (path) => !path.endsWith('compiled') });
    const lingui = inCheckout('node_modules/@lingui/cli/dist/lingui.js');
    const parameters = ['compile', '--strict', '--workers', '1', '--config', inCheckout('tools/lingui.config.mjs')];
    const env = { ...process.env, LINGUI_TEXTS: copy };
    const { code, output } = await runNode(lingui, parameters, { env });
    const written = readdirSync(copy, { recursive: true }).filter((name) => /\.[cm]?js$/.test(String(name)));
    return { code, output, compiled: written.length };
  } finally {
    rmSync(copy, { recursive: true, force: true });
  }
}

async function main() {
  const { code, output, compiled } = await compileStrictly(inCheckout('apps/portal/src/locales'));
  if (code !== 0 || compiled === 0) {
    console.error(output.trim());
    process.exitCode = 1;
  } else console.log(`lingui: ${compiled} catalogues compiled strictly`);
}

if (isCommand(import.meta.url)) void main();
