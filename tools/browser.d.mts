import type { Browser, LaunchOptions } from 'playwright-core';

export interface FoundBrowser {
  executablePath: string;
  env: Record<string, string>;
}

export declare function bundledBrowser(): Promise<FoundBrowser>;
export declare function launchBrowser(options?: LaunchOptions, browser?: FoundBrowser): Promise<Browser>;
