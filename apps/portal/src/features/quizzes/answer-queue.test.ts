import type { Answer } from '@amelie/contract';
import { AnswerQueue, type AfterFailure, type GivenAnswer } from './answer-queue';

interface Sent extends GivenAnswer {
  reply: (kept?: boolean) => Promise<void>;
  fail: () => Promise<void>;
}

const words = (text: string): Answer => ({ type: 'short-text', text });
const choice = (chosen: string): Answer => ({ type: 'single', chosen });

/** A queue whose server answers when the test says so. */
function openQueue(after: AfterFailure = 'later') {
  const sent: Sent[] = [];
  const kept: GivenAnswer[][] = [];
  let stale = 0;
  const settle = () => new Promise<void>((done) => process.nextTick(() => process.nextTick(done)));
  const queue = new AnswerQueue({
    send: (answer) =>
      new Promise((done, refuse) => {
        const reply = (isKept = true) => (done({ kept: isKept }), settle());
        sent.push({ ...answer, reply, fail: () => (refuse(new Error('no line')), settle()) });
      }),
    isTyped: ({ type }) => type === 'short-text',
    keep: (unsaved) => kept.push([...unsaved]),
    judge: () => after,
    onStale: () => (stale += 1),
  });
  const stateOf = (id: string) => queue.read().answers.get(id)?.state;
  const sentAt = (place: number): Sent => {
    const one = sent[place];
    if (!one) throw new Error(`nothing was sent as number ${place}`);
    return one;
  };
  return { queue, sent, sentAt, kept, stateOf, staleCalls: () => stale };
}

beforeEach(() => jest.useFakeTimers({ doNotFake: ['nextTick'] }));
afterEach(() => jest.useRealTimers());

test('an answer counts on the screen at once and is saved behind it', async () => {
  const { queue, sentAt, stateOf } = openQueue();
  queue.answer('q1', choice('a'));
  expect(stateOf('q1')).toBe('saving');
  await sentAt(0).reply();
  expect(stateOf('q1')).toBe('saved');
});

test('of three quick choices only the first and the last go to the server, with a rising number', async () => {
  const { queue, sent, sentAt, stateOf } = openQueue();
  for (const option of ['a', 'b', 'c']) queue.answer('q1', choice(option));
  await sentAt(0).reply();
  expect(stateOf('q1')).toBe('saving');
  await sentAt(1).reply();
  expect(sent.map(({ answer, given }) => [answer, given])).toEqual([
    [choice('a'), 1],
    [choice('c'), 3],
  ]);
  expect(stateOf('q1')).toBe('saved');
});

test('an answer that meets no line is kept and tried again by itself', async () => {
  const { queue, sent, sentAt, kept, stateOf } = openQueue();
  queue.answer('q1', choice('a'));
  await sentAt(0).fail();
  expect(stateOf('q1')).toBe('unsaved');
  expect(kept.at(-1)).toEqual([{ questionId: 'q1', answer: choice('a'), given: 1 }]);
  jest.advanceTimersByTime(2000);
  await sentAt(1).reply();
  expect(sent).toHaveLength(2);
  expect(stateOf('q1')).toBe('saved');
  expect(kept.at(-1)).toEqual([]);
  expect(queue.read().failure).toBeNull();
});

test('the pause between two tries grows', async () => {
  const { queue, sent, sentAt } = openQueue();
  queue.answer('q1', choice('a'));
  await sentAt(0).fail();
  jest.advanceTimersByTime(2000);
  await sentAt(1).fail();
  jest.advanceTimersByTime(3999);
  expect(sent).toHaveLength(2);
  jest.advanceTimersByTime(1);
  expect(sent).toHaveLength(3);
});

test('what waits is saved in the order in which it was given', async () => {
  const { queue, sent, sentAt } = openQueue();
  queue.answer('q1', choice('a'));
  queue.answer('q2', choice('b'));
  queue.answer('q1', choice('c'));
  await sentAt(0).reply();
  await sentAt(1).reply();
  expect(sent.map(({ questionId }) => questionId)).toEqual(['q1', 'q2', 'q1']);
});

test('a new answer counts on from what is saved already', () => {
  const { queue, sentAt } = openQueue();
  queue.adopt([{ questionId: 'q2', answer: choice('x'), given: 7 }]);
  queue.answer('q1', choice('a'));
  expect(sentAt(0).given).toBe(8);
});

test('the newer answer of another window stands', async () => {
  const { queue, sentAt, staleCalls } = openQueue();
  queue.answer('q1', choice('a'));
  await sentAt(0).reply(false);
  expect(queue.read().overtaken).toBe('q1');
  expect(staleCalls()).toBe(1);
  queue.adopt([{ questionId: 'q1', answer: choice('b'), given: 1 }]);
  expect(queue.read().answers.get('q1')?.answer).toEqual(choice('b'));
});

test('what the server has never replaces a choice that still waits', async () => {
  const { queue, sentAt } = openQueue();
  queue.adopt([{ questionId: 'q1', answer: choice('a'), given: 1 }]);
  queue.answer('q1', choice('b'));
  await sentAt(0).fail();
  queue.adopt([{ questionId: 'q1', answer: choice('a'), given: 1 }]);
  expect(queue.read().answers.get('q1')).toMatchObject({ answer: choice('b'), state: 'unsaved' });
});

test('after a reload the answers that were not saved are sent again under their old number', async () => {
  const { queue, sentAt } = openQueue();
  queue.adopt([{ questionId: 'q1', answer: choice('a'), given: 1 }]);
  queue.resume([
    { questionId: 'q1', answer: choice('b'), given: 3 },
    { questionId: 'q2', answer: choice('c'), given: 2 },
  ]);
  expect(sentAt(0)).toMatchObject({ questionId: 'q2', given: 2 });
  await sentAt(0).reply();
  expect(sentAt(1)).toMatchObject({ questionId: 'q1', given: 3 });
});

test('an attempt that is handed in takes no more answers', async () => {
  const { queue, sent, sentAt, kept, staleCalls } = openQueue('closed');
  queue.answer('q1', choice('a'));
  await sentAt(0).fail();
  jest.advanceTimersByTime(60_000);
  expect(sent).toHaveLength(1);
  expect(staleCalls()).toBe(1);
  expect(kept.at(-1)).toEqual([]);
});

test('before the hand-in everything is tried once more, and what fails is told', async () => {
  const { queue, sentAt } = openQueue();
  queue.answer('q1', choice('a'));
  await sentAt(0).fail();
  const safe = queue.flush();
  await Promise.resolve();
  await sentAt(1).fail();
  expect(await safe).toBe(false);
  const again = queue.flush();
  await Promise.resolve();
  await sentAt(2).reply();
  expect(await again).toBe(true);
});

test('what is typed is saved once a second, with all that was typed by then', async () => {
  const { queue, sent, sentAt, stateOf } = openQueue();
  for (const text of ['s', 'sa', 'saf']) queue.answer('q1', words(text));
  expect(sent).toHaveLength(0);
  expect(stateOf('q1')).toBe('saving');
  jest.advanceTimersByTime(999);
  queue.answer('q1', words('safe'));
  jest.advanceTimersByTime(1);
  expect(sentAt(0).answer).toEqual(words('safe'));
  await sentAt(0).reply();
  expect(stateOf('q1')).toBe('saved');
});

test('a choice does not wait for what is being typed elsewhere', () => {
  const { queue, sent, sentAt } = openQueue();
  queue.answer('q1', words('safe'));
  queue.answer('q2', choice('a'));
  expect(sent).toHaveLength(1);
  expect(sentAt(0).questionId).toBe('q2');
});

test('who goes on to another question has typed all that there is to save', () => {
  const { queue, sentAt } = openQueue();
  queue.answer('q1', words('safe'));
  queue.release();
  expect(sentAt(0).answer).toEqual(words('safe'));
});

test('the hand-in waits for what was typed a moment ago', async () => {
  const { queue, sentAt } = openQueue();
  queue.answer('q1', words('safe'));
  const safe = queue.flush();
  await Promise.resolve();
  await sentAt(0).reply();
  expect(await safe).toBe(true);
});

test('a decision that the server refuses gives way to the one it has, whatever its number', async () => {
  const { queue, sentAt } = openQueue();
  queue.adopt([{ questionId: 'q2', answer: choice('x'), given: 7 }]);
  queue.answer('q1', choice('b'));
  await sentAt(0).reply(false);
  queue.adopt([{ questionId: 'q1', answer: choice('a'), given: 2 }]);
  expect(queue.read().answers.get('q1')?.answer).toEqual(choice('a'));
});
