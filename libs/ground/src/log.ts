import pino, { type Logger } from 'pino';

export type Log = Logger;

/** A logger for one process. What is logged is chosen field by field: never bodies, queries, names or addresses. */
export function openLog(role: string, level: string): Log {
  return pino({ level, base: { role }, timestamp: pino.stdTimeFunctions.isoTime });
}
