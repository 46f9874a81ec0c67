import { setTimeout as wait } from 'node:timers/promises';
import { mediaTypeOf } from './media-type';
import { StepTeller } from './step-teller';

test('progress is passed on at most twice a second, and a failure to do so is nobody’s loss', async () => {
  const told: number[] = [];
  const teller = new StepTeller(async (done) => {
    told.push(done);
    throw new Error('database away');
  });
  for (let done = 1; done <= 1000; done += 1) teller.tell(done);
  await teller.settle();
  expect(told).toEqual([1]);
  await wait(520);
  teller.tell(2000);
  await teller.settle();
  expect(told).toEqual([1, 2000]);
});

test('the media type is chosen by the ending, whatever its case; what is unknown is a plain file', () => {
  expect(mediaTypeOf('a/INDEX.HTM')).toBe('text/html');
  expect(mediaTypeOf('fonts/x.woff2')).toBe('font/woff2');
  expect(mediaTypeOf('a.html/noending')).toBe('application/octet-stream');
  expect(mediaTypeOf('x.php')).toBe('application/octet-stream');
  expect(mediaTypeOf('x.constructor')).toBe('application/octet-stream');
});
