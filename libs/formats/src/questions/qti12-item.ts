import { emptyRichText, type RichText } from '@amelie/contract';
import { attributeOf, childrenOf, type XmlElement } from '../xml';
import type { QuestionTexts } from './draft-question';
import { PartNames } from './qti-element';
import { conditionsIn, type Given, tryOut } from './qti12-conditions';
import { encodeEntities } from './html-entities';
import { plainWords } from './rich-words';

const named = (element: XmlElement, ...names: string[]): XmlElement[] =>
  element.children.flatMap((child) => (names.includes(child.name.toLowerCase()) ? [child] : named(child, ...names)));

/** All elements of these names below, also inside one another. */
export const allOf = (element: XmlElement, ...names: string[]): XmlElement[] =>
  element.children.flatMap((child) => [
    ...(names.includes(child.name.toLowerCase()) ? [child] : []),
    ...allOf(child, ...names),
  ]);

/** One piece of material as HTML. */
function materialHtml(element: XmlElement): string {
  switch (element.name.toLowerCase()) {
    case 'mattext':
    case 'matemtext': {
      const type = attributeOf(element, 'texttype') ?? 'text/plain';
      // Canvas and others write HTML that is encoded twice, or as elements.
      const words = element.children.length > 0 ? asHtml(element) : element.text;
      const html = /html|xml/iu.test(type) || element.children.length > 0 || /^\s*<\w+[^<>]*>/u.test(words);
      return html ? words : `<p>${encodeEntities(words).replace(/\r?\n/gu, '<br>')}</p>`;
    }
    case 'matimage':
      return `<img src="${encodeEntities(attributeOf(element, 'uri') ?? '')}" alt="${encodeEntities(attributeOf(element, 'label') ?? '')}">`;
    case 'mataudio':
    case 'matvideo':
      return `<${element.name.slice(3)} src="${encodeEntities(attributeOf(element, 'uri') ?? '')}"></${element.name.slice(3)}>`;
    case 'matbreak':
      return '<br>';
    default:
      return element.children.map(materialHtml).join('');
  }
}

function asHtml(element: XmlElement): string {
  return element.nodes
    .map((node) => {
      if (typeof node === 'string') return encodeEntities(node);
      const attributes = node.attributes.map(({ name, value }) => ` ${name}="${encodeEntities(value)}"`).join('');
      return `<${node.name}${attributes}>${asHtml(node)}</${node.name}>`;
    })
    .join('');
}

const responses = ['response_lid', 'response_str', 'response_num', 'response_xy', 'response_grp'];

/** One item of QTI 1.2 while it is read. */
export class Qti12Item {
  readonly names = new PartNames();
  readonly responses: XmlElement[];
  private readonly metadata = new Map<string, string>();
  private readonly most: number;

  constructor(
    readonly element: XmlElement,
    readonly texts: QuestionTexts,
  ) {
    this.responses = named(element, ...responses);
    for (const field of allOf(element, 'qtimetadatafield')) {
      const [label, entry] = [childrenOf(field, 'fieldlabel')[0], childrenOf(field, 'fieldentry')[0]];
      if (label && entry) this.metadata.set(label.text.trim().toLowerCase(), entry.text.trim());
    }
    for (const old of allOf(element, 'qmd_itemtype', 'qmd_weighting'))
      this.metadata.set(old.name.toLowerCase(), old.text.trim());
    this.most = Number(attributeOf(allOf(element, 'decvar')[0], 'maxvalue') ?? Number.NaN);
  }

  /** The kind that the program which wrote it calls it. */
  get kind(): string {
    return (this.about('question_type') ?? this.about('cc_profile') ?? this.about('qmd_itemtype') ?? '').toLowerCase();
  }

  about(field: string): string | undefined {
    return this.metadata.get(field);
  }

  get points(): number {
    const given = Number(
      this.about('points_possible') ?? this.about('cc_weighting') ?? this.about('qmd_weighting') ?? Number.NaN,
    );
    // A hundred is a percentage nearly everywhere.
    const points = Number.isFinite(given) ? given : this.most === 100 ? 1 : this.most;
    return points > 0 && points <= 100 ? points : 1;
  }

  /** The HTML of the presentation outside responses. */
  stemHtml(): string {
    const walk = (element: XmlElement): string =>
      element.children
        .map((child) => {
          const name = child.name.toLowerCase();
          if (responses.includes(name))
            return name === 'response_str' || name === 'response_num' ? this.around(child) : '';
          return name === 'material' ? materialHtml(child) : walk(child);
        })
        .join('');
    return named(this.element, 'presentation').map(walk).join('');
  }

  rich(element: XmlElement): RichText {
    return this.texts.html(allOf(element, 'material').map(materialHtml).join('') || materialHtml(element));
  }

  words(element: XmlElement): string {
    return plainWords(
      allOf(element, 'mattext')
        .map(({ text }) => text)
        .join(' ')
        .replace(/<[^<>]*>/gu, ' ')
        .replace(/\s+/gu, ' '),
    );
  }

  score(given: Given): number {
    return tryOut(this.element, given).score;
  }

  /** What is told for this answer, apart from what is told for any. */
  told(given: Given): RichText {
    const always = this.toldAlways();
    return this.feedback(tryOut(this.element, given).feedback.filter((id) => !always.includes(id)));
  }

  general(): RichText {
    return this.feedback(this.toldAlways());
  }

  /** Values that a response is compared with to earn something, and that are not excluded. */
  wanted(response: string): string[] {
    const all = allOf(this.element, 'respcondition');
    const scoring = all.filter((condition) => childrenOf(condition, 'setvar').some(({ text }) => Number(text) > 0));
    return (scoring.length > 0 ? scoring : all)
      .flatMap((condition) => conditionsIn(condition, 'varequal'))
      .filter(({ element, negated }) => !negated && attributeOf(element, 'respident') === response)
      .map(({ element }) => element.text.trim());
  }

  /** Told for a right answer, a wrong one and none. */
  private toldAlways(): string[] {
    const right: Given = new Map(
      this.responses.map((response) => [
        attributeOf(response, 'ident') ?? '',
        this.wanted(attributeOf(response, 'ident') ?? ''),
      ]),
    );
    const wrong: Given = new Map([...right.keys()].map((id) => [id, ['\u2205']]));
    const runs = [right, wrong, new Map<string, string[]>()].map((given) => tryOut(this.element, given).feedback);
    return (runs[0] ?? []).filter((id) => runs.every((told) => told.includes(id)));
  }

  private feedback(ids: readonly string[]): RichText {
    const found = childrenOf(this.element, 'itemfeedback').filter((one) =>
      ids.includes(attributeOf(one, 'ident') ?? ''),
    );
    return found.length === 0
      ? emptyRichText
      : this.texts.html(found.flatMap((one) => allOf(one, 'material').map(materialHtml)).join(''));
  }

  private around(response: XmlElement): string {
    return childrenOf(response, 'material').map(materialHtml).join('');
  }
}
