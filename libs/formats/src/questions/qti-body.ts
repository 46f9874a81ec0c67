import type { RichText } from '@amelie/contract';
import { emptyRichText } from '@amelie/contract';
import type { XmlElement } from '../xml';
import type { QuestionTexts } from './draft-question';
import { MarkupReader } from './markup-reader';
import { attributeIn, isInteraction, rawAttribute, tagOf } from './qti-element';

/** What a reader of markup puts in the place of an interaction; null: nothing. */
export type InPlace = (interaction: XmlElement, parent: XmlElement) => string | null;

/** Told elsewhere, or to nobody who answers. */
const aside = new Set([
  'feedbackblock',
  'feedbackinline',
  'modalfeedback',
  'templateblock',
  'templateinline',
  'stylesheet',
  'infocontrol',
  'cataloginfo',
  'companionmaterialsinfo',
  'mapentry',
]);

/** QTI 2 shows pictures and recordings as objects. */
function shownAs(element: XmlElement): string {
  const type = attributeIn(element, 'type') ?? '';
  return /^image\//u.test(type)
    ? 'img'
    : /^audio\//u.test(type)
      ? 'audio'
      : /^video\//u.test(type)
        ? 'video'
        : 'object';
}

/** Reads the texts of an item, whose markup is XML of the same document. */
export class QtiBody {
  constructor(
    readonly texts: QuestionTexts,
    private readonly inPlace: InPlace = () => null,
  ) {}

  /** The text of an element without feedback and interactions. */
  rich(...elements: (XmlElement | undefined)[]): RichText {
    const reader = new MarkupReader(this.texts.book);
    for (const element of elements) if (element) this.walk(element, reader);
    return elements.length === 0 ? emptyRichText : this.texts.finish(reader);
  }

  private walk(parent: XmlElement, reader: MarkupReader): void {
    for (const node of parent.nodes) {
      if (typeof node === 'string') reader.text(node);
      else this.element(node, parent, reader);
    }
  }

  private element(element: XmlElement, parent: XmlElement, reader: MarkupReader): void {
    const tag = tagOf(element);
    if (isInteraction(element)) {
      const words = this.inPlace(element, parent);
      if (words !== null) reader.text(words);
      return;
    }
    if (aside.has(tag)) return;
    if (tag === 'rubricblock' && !/candidate/u.test(attributeIn(element, 'view') ?? 'candidate')) return;
    if (tag === 'printedvariable') this.texts.book.add('setting-left-out', 'printedVariable', element.line);
    if (tag === 'object') return this.object(element, reader);
    const known = element.name.toLowerCase().startsWith('qti-') ? 'div' : tag;
    // What QTI itself adds around text is no markup.
    const name = ['contentbody', 'prompt', 'rubricblock', 'itembody', 'hottext', 'gap', 'printedvariable'].includes(tag)
      ? tag === 'gap' || tag === 'hottext'
        ? 'span'
        : 'div'
      : known;
    reader.open(name, new Map(element.attributes.map((one) => [one.name.toLowerCase(), one.value])));
    this.walk(element, reader);
    reader.close(name);
  }

  private object(element: XmlElement, reader: MarkupReader): void {
    const name = shownAs(element);
    const source = attributeIn(element, 'data') ?? '';
    if (name === 'object') {
      reader.open('object', new Map([['data', source]]));
      return reader.close('object');
    }
    reader.open(
      name,
      new Map([
        ['src', source],
        ['alt', element.text.trim() || (rawAttribute(element, 'title') ?? '')],
      ]),
    );
  }
}
