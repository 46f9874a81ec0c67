import { type CourseDraft, type QuizAttempt, type QuizDelivery, type QuizItem, usualDelivery } from '@amelie/contract';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { signIn } from '../../tools/screens-pages.mjs';
import { ApiClient } from '../harness/api-client';
import type { Platform } from '../harness/platform';
import { imageSize } from './fifteen-questions';

const password = 'harbour lemon tree walk';

export interface PublishedQuiz {
  courseId: string;
  platform: Platform;
}

/** A published course with one quiz, made through the API as its trainer does. */
export async function publishQuiz(
  platform: Platform,
  questions: QuizItem[],
  delivery: Partial<QuizDelivery> = {},
): Promise<PublishedQuiz> {
  const email = `trainer-${Date.now()}@quiz.test`;
  await platform.command('user', 'create', '--email', email, '--role', 'trainer', '--password', password);
  const trainer = await new ApiClient(platform.appOrigin).signIn(email, password);
  const course = await trainer.send<CourseDraft>('POST', '/api/courses', { title: 'A course', language: 'en' });
  const draft = `/api/courses/${course.body.id}/draft/modules`;
  const { body } = await trainer.send<CourseDraft>('POST', draft, { kind: 'quiz', title: 'A quiz' });
  const definition = { ...usualDelivery, passMark: 0.5, sections: [], ...delivery, questions };
  const saved = await trainer.send('PUT', `${draft}/${body.modules[0]?.id}/quiz`, definition);
  const published = await trainer.send('POST', `/api/courses/${course.body.id}/publication`, {});
  if (saved.status !== 200 || published.status !== 200)
    throw new Error(`the quiz was not published: ${JSON.stringify([saved.body, published.body])}`);
  return { courseId: course.body.id, platform };
}

export interface StartedLearner {
  client: ApiClient;
  attempt: QuizAttempt;
  /** Opens the attempt on a device of its own. */
  visit(browser: Browser, options?: BrowserContextOptions): Promise<Page>;
}

const picture = {
  contentType: 'image/svg+xml',
  body: `<svg xmlns="http://www.w3.org/2000/svg" width="${imageSize.width}" height="${imageSize.height}"/>`,
};

/** A new learner with an open attempt at the quiz. */
export async function startLearner({ platform, courseId }: PublishedQuiz, name: string): Promise<StartedLearner> {
  const email = `${name}@quiz.test`;
  await platform.command('user', 'create', '--email', email, '--role', 'learner', '--password', password);
  const client = await new ApiClient(platform.appOrigin).signIn(email, password);
  await client.send('POST', `/api/courses/${courseId}/enrolments`, {});
  const mine = await client.send<{ modules: { id: string }[] }>('GET', `/api/my/courses/${courseId}`);
  const address = `/api/my/modules/${mine.body.modules[0]?.id}/quiz-attempts`;
  const { body: attempt } = await client.send<QuizAttempt>('POST', address, {});
  return {
    client,
    attempt,
    visit: async (browser, options = {}) => {
      const context = await browser.newContext({ locale: 'en', reducedMotion: 'reduce', ...options });
      await context.addInitScript(`localStorage.language = 'en'`);
      await signIn(context, platform.appOrigin, { email, password });
      const page = await context.newPage();
      await page.route('**/api/question-media/*', (route) => route.fulfill(picture));
      await page.goto(`${platform.appOrigin}/quiz-attempts/${attempt.id}`);
      await page.locator('h2').first().waitFor();
      return page;
    },
  };
}
