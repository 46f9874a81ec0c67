import { config } from 'zod/v4/core';

/** Zod would try to compile its checks at run time, which the content security policy reports. Has to run before any schema is made. */
config({ jitless: true });
