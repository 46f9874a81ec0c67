import { Autosaver } from './autosaver';

beforeEach(() => jest.useFakeTimers());
afterEach(() => jest.useRealTimers());

/** A server that keeps what it is given and answers when it is told to. */
function buildServer() {
  const kept: string[] = [];
  const waiting: ((error?: Error) => void)[] = [];
  const save = (value: string) =>
    new Promise<{ savedAt: string }>((resolve, reject) => {
      waiting.push((error) => {
        if (error) return reject(error);
        kept.push(value);
        resolve({ savedAt: '2026-11-24T10:00:00Z' });
      });
    });
  const answer = async (error?: Error) => {
    waiting.shift()?.(error);
    await jest.advanceTimersByTimeAsync(0);
  };
  return { kept, waiting, save, answer };
}

test('several strokes are one save, a second after the last', async () => {
  const server = buildServer();
  const saver = new Autosaver(server.save);
  saver.change('a');
  await jest.advanceTimersByTimeAsync(900);
  saver.change('ab');
  await jest.advanceTimersByTimeAsync(900);
  expect(server.waiting).toHaveLength(0);
  await jest.advanceTimersByTimeAsync(100);
  expect(saver.read().kind).toBe('saving');
  await server.answer();
  expect(server.kept).toEqual(['ab']);
  expect(saver.read()).toEqual({ kind: 'saved', at: '2026-11-24T10:00:00Z' });
});

test('what is written while a save is on its way is saved after it, never at the same time', async () => {
  const server = buildServer();
  const saver = new Autosaver(server.save);
  saver.change('a');
  await jest.advanceTimersByTimeAsync(1000);
  saver.change('ab');
  await jest.advanceTimersByTimeAsync(3000);
  expect(server.waiting).toHaveLength(1);
  await server.answer();
  expect(saver.read().kind).toBe('saving');
  await server.answer();
  expect(server.kept).toEqual(['a', 'ab']);
  expect(saver.read().kind).toBe('saved');
});

test('what could not be saved is tried again until it is safe', async () => {
  const server = buildServer();
  const saver = new Autosaver(server.save);
  saver.change('a');
  await jest.advanceTimersByTimeAsync(1000);
  await server.answer(new Error('no line'));
  expect(saver.read().kind).toBe('failed');
  await jest.advanceTimersByTimeAsync(5000);
  await server.answer();
  expect(server.kept).toEqual(['a']);
  expect(saver.read().kind).toBe('saved');
});

test('who saves by hand learns whether everything is safe', async () => {
  const server = buildServer();
  const saver = new Autosaver(server.save);
  await expect(saver.flush()).resolves.toBe(true);
  saver.change('a');
  const failed = saver.flush();
  await server.answer(new Error('no line'));
  await expect(failed).resolves.toBe(false);
  const saved = saver.flush();
  await server.answer();
  await expect(saved).resolves.toBe(true);
});

test('who leaves has the last words saved, and nothing is tried for ever', async () => {
  const server = buildServer();
  const saver = new Autosaver(server.save);
  saver.change('a');
  saver.leave();
  await server.answer(new Error('no line'));
  await jest.advanceTimersByTimeAsync(60_000);
  expect(server.waiting).toHaveLength(0);
});
