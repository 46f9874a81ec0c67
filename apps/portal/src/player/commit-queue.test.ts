import type { CommitBody } from '@amelie/contract';
import { CommitQueue, type Outgoing, type SendResult } from './commit-queue';

const body = (page: string, more: Partial<CommitBody> = {}): CommitBody => ({
  epoch: 1,
  itemId: 'one',
  cmi: { page },
  sessionSeconds: 0,
  activeSeconds: 0,
  terminate: false,
  ...more,
});
const saved: SendResult = {
  is: 'saved',
  receipt: { seq: 1, savedAt: '2026-01-01T00:00:00Z', moduleState: 'in-progress', courseCompleted: false },
};
const pages = (sent: Outgoing[]) => sent.map(({ seq, body: { cmi } }) => `${seq}:${String(cmi.page)}`);

/** A queue whose answers a test gives by hand. */
function open(lastSeq = 0) {
  const sent: Outgoing[] = [];
  const done: number[] = [];
  const answers: ((result: SendResult) => void)[] = [];
  const queue = new CommitQueue({
    lastSeq,
    send: (outgoing) => {
      sent.push(outgoing);
      return new Promise((resolve) => answers.push(resolve));
    },
    done: (n) => done.push(n),
    changed: () => undefined,
    now: () => Date.now(),
  });
  const answer = async (result: SendResult) => {
    answers.shift()?.(result);
    await jest.advanceTimersByTimeAsync(0);
  };
  return { queue, sent, done, answer };
}

beforeEach(() => jest.useFakeTimers({ now: 1_000_000 }));
afterEach(() => jest.useRealTimers());

test('commits go out one after the other, numbered on from what the server knows', async () => {
  const { queue, sent, done, answer } = open(7);
  queue.add(1, body('a'));
  queue.add(2, body('b'));
  expect(pages(sent)).toEqual(['8:a']);
  expect(queue.state.waitingSince).toBe(1_000_000);
  await answer(saved);
  expect(pages(sent)).toEqual(['8:a', '9:b']);
  await answer(saved);
  expect(done).toEqual([1, 2]);
  expect(queue.state).toMatchObject({ waitingSince: null, savedAt: 1_000_000, trouble: null });
});

test('what waits behind another is replaced by what is newer, but not the end of a session or another item', async () => {
  const { queue, sent, answer } = open();
  queue.add(1, body('a'));
  queue.add(2, body('b'));
  queue.add(3, body('c', { terminate: true }));
  queue.add(4, body('d'));
  queue.add(5, body('e', { itemId: 'two' }));
  for (let i = 0; i < 5; i += 1) await answer(saved);
  expect(pages(sent)).toEqual(['1:a', '2:c', '3:d', '4:e']);
});

test('without a line the same commit is sent again and again, with longer and longer pauses', async () => {
  const { queue, sent, answer } = open();
  queue.add(1, body('a'));
  for (const pause of [500, 1000, 2000, 4000, 8000, 15_000, 15_000]) {
    await answer({ is: 'later' });
    const before = sent.length;
    await jest.advanceTimersByTimeAsync(pause - 1);
    expect(sent).toHaveLength(before);
    await jest.advanceTimersByTimeAsync(1);
    expect(sent).toHaveLength(before + 1);
  }
  expect(new Set(pages(sent))).toEqual(new Set(['1:a']));
  expect(queue.state).toMatchObject({ failures: 7, waitingSince: 1_000_000 });
  await answer(saved);
  expect(queue.state).toMatchObject({ failures: 0, waitingSince: null });
});

test('a failed commit gives way to a newer one under a new number; one number never means two things', async () => {
  const { queue, sent, answer } = open();
  queue.add(1, body('a'));
  queue.add(2, body('b'));
  await answer({ is: 'later' });
  queue.retry();
  expect(pages(sent)).toEqual(['1:a', '2:b']);
});

test('an ended session stops the queue until somebody has signed in again', async () => {
  const { queue, sent, answer } = open();
  queue.add(1, body('a'));
  await answer({ is: 'sign-in' });
  queue.add(2, body('b', { itemId: 'two' }));
  await jest.advanceTimersByTimeAsync(60_000);
  expect(sent).toHaveLength(1);
  expect(queue.state.trouble).toBe('sign-in');
  queue.retry();
  await answer(saved);
  await answer(saved);
  expect(pages(sent)).toEqual(['1:a', '1:a', '2:b']);
  expect(queue.state).toMatchObject({ trouble: null, waitingSince: null });
});

test('a player that was taken over sends nothing any more', async () => {
  const { queue, sent, answer } = open();
  queue.add(1, body('a'));
  await answer({ is: 'over', why: 'superseded' });
  queue.add(2, body('b'));
  queue.retry();
  expect(sent).toHaveLength(1);
  expect(queue.state.trouble).toBe('superseded');
  expect(queue.lastWord()).toBeNull();
});

test('a refused commit is let go; the next one is tried', async () => {
  const { queue, sent, done, answer } = open();
  queue.add(1, body('a'));
  await answer({ is: 'refused' });
  expect(queue.state).toMatchObject({ trouble: 'refused', waitingSince: null });
  queue.add(2, body('b'));
  expect(queue.state.trouble).toBeNull();
  await answer(saved);
  expect(pages(sent)).toEqual(['1:a', '2:b']);
  expect(done).toEqual([1, 2]);
});

test('the last word is the newest state, under the number under which it may be on its way already', async () => {
  const { queue, answer } = open();
  expect(queue.lastWord()).toBeNull();
  queue.add(1, body('a'));
  expect(queue.lastWord()).toMatchObject({ seq: 1, body: { cmi: { page: 'a' } } });
  queue.add(2, body('b'));
  expect(queue.lastWord()).toMatchObject({ seq: 2, body: { cmi: { page: 'b' } } });
  await answer(saved);
  expect(queue.lastWord()).toMatchObject({ seq: 2, body: { cmi: { page: 'b' } } });
});

test('whoever waits for the end hears of it', async () => {
  const { queue, answer } = open();
  await queue.whenEmpty();
  queue.add(1, body('a'));
  let over = false;
  void queue.whenEmpty().then(() => (over = true));
  await jest.advanceTimersByTimeAsync(100);
  expect(over).toBe(false);
  await answer(saved);
  expect(over).toBe(true);
});
