import { questionTypes, type QuestionType } from '@amelie/contract';
import type { Locator } from 'playwright-core';
import { greyPng } from './grey-png';
import type { Say } from './texts';

/** Fields of one question's card, by the words that stand at them. */
class CardFields {
  constructor(
    readonly card: Locator,
    private readonly say: Say,
  ) {}

  /** Several fields of the same name are counted from 0. */
  field(key: string, values?: Record<string, number>, nth = 0): Locator {
    return this.card.getByRole('textbox', { name: this.say(key, values), exact: true }).nth(nth);
  }

  /** Fills the fields of a list: `Answer 1`, `Answer 2` … */
  async fillEach(key: string, texts: readonly string[]): Promise<void> {
    for (const [index, text] of texts.entries()) await this.field(key, { number: index + 1 }).fill(text);
  }

  async press(key: string): Promise<void> {
    await this.card
      .getByRole('button', { name: this.say(key), exact: true })
      .last()
      .click();
  }
}

const answers = ['See the person alone', 'Ask the companion', 'Wait for the police'];

/** How each type is written, once its words stand there; every part gets words that say where they belong. */
const parts: Record<QuestionType, (fields: CardFields, say: Say) => Promise<void>> = {
  single: (fields) => fields.fillEach('editor.option', answers),
  multiple: (fields) => fields.fillEach('editor.option', [...answers, 'Call an interpreter']),
  'true-false': (fields, say) => fields.card.getByText(say('editor.false'), { exact: true }).click(),
  kprim: (fields) => fields.fillEach('editor.statement', [...answers, 'Call an interpreter']),
  matching: async (fields) => {
    await fields.fillEach('editor.choice', ['Shelter', 'Interpreter', 'Lawyer']);
    await fields.fillEach('editor.prompt', ['A bed tonight', 'Another language', 'Papers']);
  },
  ordering: (fields) => fields.fillEach('editor.item', ['Greet', 'Ask', 'Refer']),
  numeric: async (fields) => {
    await fields.field('editor.numberValue').fill('37,5');
    await fields.field('editor.tolerance').fill('0,5');
  },
  'short-text': (fields) => fields.fillEach('editor.option', ['refer*']),
  cloze: async (fields) => {
    await fields.field('editor.clozeText').press('End');
    await fields.press('editor.putGap');
    await fields.fillEach('editor.option', ['alone']);
  },
  hotspot: async (fields, say) => {
    const { card } = fields;
    await card
      .locator('input[type=file]')
      .setInputFiles({ name: 'ward.png', mimeType: 'image/png', buffer: greyPng(640, 400) });
    await fields.field('editor.alt').fill('The plan of a ward');
    const image = card.locator('svg[viewBox="0 0 640 400"]');
    await image.scrollIntoViewIfNeeded();
    const box = await image.boundingBox();
    if (!box) throw new Error('The picture is not in sight');
    const { mouse } = card.page();
    await mouse.move(box.x + box.width * 0.25, box.y + box.height * 0.25);
    await mouse.down();
    await mouse.move(box.x + box.width * 0.5, box.y + box.height * 0.5, { steps: 4 });
    await mouse.up();
    await fields.fillEach('editor.region', ['The quiet room']);
    await card.getByRole('button', { name: say('editor.addRegion') }).click();
    await fields.field('editor.region', { number: 2 }).fill('The reception');
    await card.getByText(say('editor.right'), { exact: true }).nth(1).click();
  },
  essay: async (fields) => {
    await fields.press('editor.addCriterion');
    await fields.fillEach('editor.criterion', ['Names the risk']);
    await fields.fillEach('editor.level', ['Not at all', 'In part', 'Clearly']);
  },
  'situational-judgement': async (fields) => {
    await fields.fillEach('editor.point', ['Harmful', 'Neutral', 'Helpful']);
    await fields.fillEach('editor.judgedItem', ['Ask the companion to wait outside']);
    await fields.card.getByRole('textbox', { name: 'Helpful', exact: true }).fill('9');
  },
  'branching-case': async (fields, say) => {
    await fields.fillEach('editor.step', ['She arrives with a companion.']);
    await fields.fillEach('editor.option', ['Ask to see her alone', 'Go on']);
    await fields.card.getByLabel(say('editor.credit')).first().selectOption('1');
    await fields.card
      .getByLabel(say('editor.leadsTo'))
      .first()
      .selectOption({ label: say('editor.newStep') });
    await fields.field('editor.step', { number: 2 }).fill('She is alone with you.');
    await fields.field('editor.option', { number: 1 }, 1).fill('Ask openly');
    await fields.field('editor.option', { number: 2 }, 1).fill('Wait');
  },
  confidence: (fields) => fields.fillEach('editor.level', ['Unsure', 'Fairly sure', 'Sure']),
  reflection: async () => {},
};

/** All types, in the order in which a journey writes them. */
export const writtenTypes = questionTypes;

const stemKeys: Partial<Record<QuestionType, string>> = {
  cloze: 'editor.clozeText',
  'true-false': 'editor.stemStatement',
};

/** Writes a new question of a type, by mouse, in the card that it has unfolded in. */
export async function writeQuestion(card: Locator, say: Say, type: QuestionType): Promise<void> {
  const fields = new CardFields(card, say);
  await fields.field(stemKeys[type] ?? 'editor.stem').fill(stemOf(type));
  await parts[type](fields, say);
}

/** The words of the question that is written for a type. */
export const stemOf = (type: QuestionType) => `What does ${type} ask?`;
