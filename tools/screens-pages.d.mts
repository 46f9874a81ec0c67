import type { BrowserContext } from 'playwright-core';

export interface NamedPage {
  name: string;
  path: string;
}

export declare function pagesOf(context: BrowserContext, appOrigin: string, role: string): Promise<NamedPage[]>;
export declare function signIn(
  context: BrowserContext,
  appOrigin: string,
  data: { email: string; password: string },
): Promise<void>;
