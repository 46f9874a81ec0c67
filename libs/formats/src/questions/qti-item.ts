import type { AnyQuestion, RichText } from '@amelie/contract';
import { emptyRichText } from '@amelie/contract';
import type { XmlElement } from '../xml';
import type { DraftCommon, QuestionTexts } from './draft-question';
import { type InPlace, QtiBody } from './qti-body';
import type { QtiValue, ResponseDeclaration } from './qti-declarations';
import { allIn, attributeIn, isInteraction, kidOf, kidsOf, PartNames } from './qti-element';
import { QtiProcessing, type Responses } from './qti-processing';

/** Something that nobody answers, to find out what is told then. */
const nonsense: QtiValue[] = ['\u2205'];

/** One item while it is read: its parts, its way of marking, what it tells. */
export class QtiItem {
  readonly body: XmlElement | undefined;
  readonly interactions: XmlElement[];
  readonly processing: QtiProcessing;
  readonly names = new PartNames();
  readonly reader: QtiBody;
  private readonly modals: XmlElement[];

  constructor(
    readonly element: XmlElement,
    readonly texts: QuestionTexts,
    /** What was put here by the platform's own writer. */
    readonly ownType: string | undefined,
  ) {
    this.body = kidOf(element, 'itembody');
    this.interactions = interactionsIn(this.body);
    this.processing = new QtiProcessing(element);
    this.reader = new QtiBody(texts);
    this.modals = kidsOf(element, 'modalfeedback');
  }

  get book() {
    return this.texts.book;
  }

  /** The words around an interaction and its prompt. */
  stem(interaction: XmlElement | undefined, inPlace?: InPlace): RichText {
    const reader = inPlace ? new QtiBody(this.texts, inPlace) : this.reader;
    return reader.rich(this.body, kidOf(interaction, 'prompt'));
  }

  declarationOf(interaction: XmlElement): ResponseDeclaration | undefined {
    return this.processing.declarations.get(attributeIn(interaction, 'responseidentifier') ?? '');
  }

  /** The feedback that stands inside a choice. */
  feedbackIn(choice: XmlElement): RichText {
    const blocks = allIn(choice, 'feedbackblock', 'feedbackinline');
    return blocks.length === 0 ? emptyRichText : this.reader.rich(...blocks);
  }

  /** The modal feedback that this answer brings up and a senseless one does not. */
  toldFor(responses: Responses): RichText {
    const outcomes = this.processing.run(responses);
    const always = this.toldAlways(responses);
    const shown = this.modals.filter((modal) => this.isShown(modal, outcomes) && !always.includes(modal));
    return shown.length === 0 ? emptyRichText : this.reader.rich(...shown);
  }

  /** What is told whatever the answer is. */
  feedbackFor(responses: Responses): RichText {
    const always = this.toldAlways(responses);
    return always.length === 0 ? emptyRichText : this.reader.rich(...always);
  }

  /** Told when nothing fits. */
  toldOtherwise(id: string): RichText {
    const outcomes = this.processing.run(new Map([[id, nonsense]]));
    const empty = this.processing.run(new Map());
    const shown = this.modals.filter(
      (modal) => this.isShown(modal, outcomes) && !(this.isConstant(modal) && this.isShown(modal, empty)),
    );
    return shown.length === 0 ? emptyRichText : this.reader.rich(...shown);
  }

  /** Feedback that no answer was found for is named as left out. */
  noteLostFeedback(told: readonly RichText[]): void {
    const kept = JSON.stringify(told);
    for (const modal of this.modals) {
      const text = JSON.stringify(this.reader.rich(modal).content).slice(1, -1);
      if (text !== '' && !kept.includes(text))
        this.book.add('feedback-left-out', attributeIn(modal, 'identifier') ?? '', modal.line);
    }
  }

  private toldAlways(responses: Responses): XmlElement[] {
    const senseless: Responses = new Map([...responses.keys()].map((id) => [id, nonsense]));
    const runs = [responses, senseless, new Map()].map((tried) => this.processing.run(tried));
    return this.modals.filter(
      (modal) => this.isConstant(modal) && runs.every((outcomes) => this.isShown(modal, outcomes)),
    );
  }

  /** An outcome that no rule sets is the same after any answer. */
  private isConstant(modal: XmlElement): boolean {
    const outcome = attributeIn(modal, 'outcomeidentifier');
    return !allIn(this.element, 'setoutcomevalue').some((rule) => attributeIn(rule, 'identifier') === outcome);
  }

  private isShown(modal: XmlElement, outcomes: ReadonlyMap<string, QtiValue[] | null> | null): boolean {
    if (outcomes === null) return false;
    const values = outcomes.get(attributeIn(modal, 'outcomeidentifier') ?? '') ?? [];
    const named = values.map(String).includes(attributeIn(modal, 'identifier') ?? '');
    return named === (attributeIn(modal, 'showhide') !== 'hide');
  }
}

/** Interactions in reading order; one that stands in another counts as its part. */
function interactionsIn(body: XmlElement | undefined): XmlElement[] {
  return body?.children.flatMap((child) => (isInteraction(child) ? [child] : interactionsIn(child))) ?? [];
}

/** What one type needs to become a question. */
export interface QtiDraft {
  item: QtiItem;
  interaction: XmlElement;
  common: DraftCommon;
}

export type QtiReader = (draft: QtiDraft) => AnyQuestion | null;
