/**
 * Named places where a test may make a process die, as a power cut would (reliability.md 3.3). They do nothing unless
 * `FAILPOINTS` names them, and never in production. Form: `name=kill`, `name=throw`, `name=kill@3` (the third time).
 */
export class Failpoints {
  private readonly armed = new Map<string, { action: string; at: number; seen: number }>();

  constructor(setting: string | undefined) {
    for (const entry of (setting ?? '').split(',').filter(Boolean)) {
      const [name, rest = 'kill'] = entry.split('=');
      const [action = 'kill', at] = rest.split('@');
      if (name) this.armed.set(name, { action, at: Number(at ?? 1), seen: 0 });
    }
  }

  /** Passes, or ends the process or the call here. */
  reach(name: string): void {
    const point = this.armed.get(name);
    if (!point) return;
    point.seen += 1;
    if (point.seen !== point.at) return;
    if (point.action === 'kill') process.kill(process.pid, 'SIGKILL');
    throw new Error(`fail point ${name}`);
  }
}
