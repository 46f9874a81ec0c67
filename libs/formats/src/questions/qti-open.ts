import { type AnyQuestion, emptyRichText, type RichText } from '@amelie/contract';
import { allIn, attributeIn, kidOf } from './qti-element';
import type { QtiDraft, QtiItem } from './qti-item';
import { readEntry } from './qti-entries';

/** What stands there for people who mark: in files written here, apart from the rubric that goes along. */
function markerNotes(item: QtiItem): RichText {
  const blocks = allIn(item.body, 'rubricblock').filter((block) =>
    /scorer|author|tutor/u.test(attributeIn(block, 'view') ?? ''),
  );
  if (blocks.length === 0) return emptyRichText;
  if (item.ownType !== 'essay') return item.reader.rich(...blocks.map((block) => ({ ...block, name: 'div' })));
  const notes = blocks
    .flatMap((block) => kidOf(block, 'contentbody')?.children ?? [])
    .filter((child) => attributeIn(child, 'class') === 'notes');
  return notes.length === 0 ? emptyRichText : item.reader.rich(...notes);
}

export function readExtendedText(draft: QtiDraft): AnyQuestion | null {
  const { item, interaction, common } = draft;
  const declaration = item.declarationOf(interaction);
  const template =
    declaration?.start === null || declaration === undefined ? emptyRichText : item.texts.html(declaration.start);
  const feedback = item.feedbackFor(new Map());
  if (item.ownType === 'reflection') return { type: 'reflection', ...common, feedback, template };
  // With a key, a long field is a short answer that was given much room.
  if (declaration && declaration.map !== null) return readEntry(draft);
  item.noteLostFeedback([feedback]);
  return {
    type: 'essay',
    ...common,
    feedback,
    rubric: [],
    markerNotes: markerNotes(item),
    template,
    leastWords: null,
    mostWords: null,
  };
}

/** A case told step by step, as it is written here. */
export function readCase(item: QtiItem, common: QtiDraft['common']): AnyQuestion {
  const blocks = allIn(item.body, 'feedbackblock').filter(
    (block) => attributeIn(block, 'outcomeidentifier') === 'STEP',
  );
  const steps = blocks.map((block) => {
    const content = kidOf(block, 'contentbody');
    const [interaction] = allIn(block, 'choiceinteraction');
    const options = allIn(interaction, 'simplechoice').map((choice) => ({
      id: item.names.idOf(attributeIn(choice, 'identifier') ?? ''),
      text: item.reader.rich(choice),
      feedback: item.feedbackIn(choice),
      credit: 0,
      next: null,
    }));
    return { id: item.names.idOf(attributeIn(block, 'identifier') ?? ''), text: item.reader.rich(content), options };
  });
  return {
    type: 'branching-case',
    ...common,
    stem: item.stem(undefined),
    feedback: item.feedbackFor(new Map()),
    steps,
  };
}

/** A slider asks for a number. */
export function readSlider(draft: QtiDraft): AnyQuestion | null {
  draft.item.book.add('type-changed', 'sliderInteraction');
  return readEntry(draft);
}
