import type { QuestionType } from '@amelie/contract';
import type { Page } from 'playwright-core';
import type { Say } from '../journey/texts';
import type { Hand } from './by-hand';

interface Answering {
  page: Page;
  say: Say;
  hand: Hand;
}

type Step = (answering: Answering) => Promise<void>;

const step = ({ page }: Answering) => page.getByRole('main');
const radios = ({ page }: Answering, name: string | RegExp) => page.getByRole('radiogroup', { name });
const button = ({ page }: Answering, name: string | RegExp) => page.getByRole('button', { name });

async function decide(given: Answering, option: string): Promise<void> {
  const { hand, say } = given;
  await hand.choose(radios(given, say('answering.caseAsk')), option);
  await hand.press(button(given, say('answering.caseConfirm')));
}

/** How each type of question is answered rightly. */
export const answerSteps: Record<QuestionType, Step> = {
  single: (given) => given.hand.choose(step(given), 'I see everybody alone'),
  multiple: async (given) => {
    await given.hand.choose(step(given), 'Somebody holds the papers');
    await given.hand.choose(step(given), 'No address');
  },
  'true-false': (given) => given.hand.choose(step(given), given.say('answering.true')),
  kprim: async (given) => {
    await given.hand.choose(radios(given, 'Family may interpret'), given.say('answering.false'));
    await given.hand.choose(radios(given, 'They keep what they hear'), given.say('answering.true'));
  },
  matching: async (given) => {
    await given.hand.pick(given.page, button(given, /Coercion/), 'Making somebody act');
    await given.hand.pick(given.page, button(given, /Debt bondage/), 'Work that never pays off');
  },
  ordering: async (given) => {
    const { page, hand } = given;
    const handles = page.locator('[data-handle]');
    // From the last one on, each is brought to the top: then they stand in their order.
    for (const item of ['Ask for consent', 'Tell what help there is', 'See her alone']) {
      await handles.first().waitFor();
      const names = await Promise.all((await handles.all()).map((one) => one.getAttribute('aria-label')));
      const place = names.findIndex((name) => name?.startsWith(item));
      if (place > 0) await hand.toTop(page, handles.nth(place), place);
      await page.locator('li').filter({ has: handles }).first().getByText(item).waitFor();
    }
  },
  numeric: async (given) => {
    const { page, say, hand } = given;
    await hand.type(page.getByLabel(say('answering.number')), '0,75');
    await hand.select(page.getByLabel(say('answering.unit')), 'g');
    await page.getByText(say('answering.readAs', { number: '0.75 g' })).waitFor();
  },
  'short-text': ({ page, say, hand }) => hand.type(page.getByLabel(say('answering.yourAnswer')), 'her consent'),
  cloze: async ({ page, say, hand }) => {
    await hand.type(page.getByLabel(say('answering.gap', { number: 1, count: 2 })), 'alone');
    await hand.select(page.getByLabel(say('answering.gap', { number: 2, count: 2 })), 'routine');
  },
  hotspot: ({ page, hand }) => hand.mark(page, { x: 0.25, y: 0.7, name: 'The wrist' }),
  essay: ({ page, say, hand }) => hand.type(page.getByLabel(say('answering.yourText')), 'I greet both of them first.'),
  'situational-judgement': (given) => given.hand.choose(radios(given, 'You ask how she gets her passport'), 'Very'),
  'branching-case': async (given) => {
    await decide(given, 'Ask him to wait outside');
    await given.page.getByText('He leaves, she is silent.').waitFor();
    await decide(given, 'Wait with her');
    await given.page.getByText(given.say('answering.caseEnded')).waitFor();
  },
  confidence: (given) => given.hand.choose(radios(given, /How sure are you/), 'Fairly'),
  reflection: ({ page, say, hand }) => hand.type(page.getByLabel(say('answering.yourThoughts')), 'Of a man in 2019.'),
};
