import type { Browser, LaunchOptions } from 'playwright-core';

/** Launches a real, headless Chromium with its own protections on. */
export function launchBrowser(options?: LaunchOptions): Promise<Browser>;
