import type { AnyQuestion, QuestionMedia } from '@amelie/contract';
import { encodeEntities } from './html-entities';
import { commonOwn, writeOwn } from './own-settings';
import type { QtiParts } from './qti-parts';
import { identifier, modalFeedback, outcomeDeclaration, qti } from './qti-markup';
import { writeMarkup } from './write-markup';
import * as choices from './write-qti-choices';
import { gapInteraction, writeCloze, writeNumeric, writeShortText } from './write-qti-entries';
import * as open from './write-qti-open';
import * as pairs from './write-qti-pairs';

function partsOf(question: AnyQuestion): QtiParts {
  switch (question.type) {
    case 'single':
      return choices.writeSingle(question);
    case 'multiple':
      return choices.writeMultiple(question);
    case 'true-false':
      return choices.writeTrueFalse(question);
    case 'confidence':
      return choices.writeConfidence(question);
    case 'hotspot':
      return choices.writeHotspot(question);
    case 'kprim':
      return pairs.writeKprim(question);
    case 'matching':
      return pairs.writeMatching(question);
    case 'ordering':
      return pairs.writeOrdering(question);
    case 'situational-judgement':
      return pairs.writeJudgement(question);
    case 'numeric':
      return writeNumeric(question);
    case 'short-text':
      return writeShortText(question);
    case 'cloze':
      return writeCloze(question);
    case 'essay':
      return open.writeEssay(question);
    case 'reflection':
      return open.writeReflection(question);
    case 'branching-case':
      return open.writeCase(question);
  }
}

function mediaTag({ kind, file, alt }: QuestionMedia): string {
  const [source, words] = [encodeEntities(file), encodeEntities(alt)];
  if (kind === 'image') return `<p><img src="${source}" alt="${words}"/></p>`;
  if (kind === 'file') return `<p><a href="${source}">${words || source}</a></p>`;
  return `<p><${kind} src="${source}" title="${words}"></${kind}></p>`;
}

function stemOf(question: AnyQuestion): string {
  const html = writeMarkup(question.stem);
  if (question.type !== 'cloze') return html;
  const gaps = new Map(question.gaps.map((gap) => [gap.id, gap]));
  return html.replace(/\[\[([a-z0-9-]+)\]\]/gu, (whole, id: string) => {
    const gap = gaps.get(id);
    return gap ? gapInteraction(gap) : whole;
  });
}

const namespaces = {
  xmlns: 'http://www.imsglobal.org/xsd/imsqtiasi_v3p0',
  'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
  'xsi:schemaLocation':
    'http://www.imsglobal.org/xsd/imsqtiasi_v3p0 https://purl.imsglobal.org/spec/qti/v3p0/schema/xsd/imsqti_asiv3p0_v1p0.xsd',
};

/** Files lie in a folder of their question, so that two questions may have a file of one name. */
export const mediaPath = (id: string, file: string) => `${id}/${file.replace(/^.*\//u, '')}`;

/** One question as a QTI 3.0 item. Its score lies between 0 and 1; a test weighs it. */
export function writeQtiItem(given: AnyQuestion, id: string): string {
  const question = { ...given, media: given.media.map((media) => ({ ...media, file: mediaPath(id, media.file) })) };
  const parts = partsOf(question);
  const { tags, points } = question;
  const own = writeOwn(
    { ...commonOwn(question), language: undefined, tags: tags.length > 0 ? tags : undefined, points, ...parts.own },
    parts.parts,
  );
  const modals = [...(parts.modals ?? []), { outcome: 'GENERAL', id: 'general', feedback: question.feedback }];
  const cardinality = question.type === 'multiple' || question.type === 'hotspot' ? 'multiple' : 'single';
  const outcomes = [
    outcomeDeclaration('SCORE', 'float', 0),
    outcomeDeclaration('MAXSCORE', 'float', 1),
    outcomeDeclaration('FEEDBACK', 'identifier', undefined, cardinality),
    outcomeDeclaration('GENERAL', 'identifier', 'general'),
    ...(parts.outcomes ?? []).map((outcome) => outcomeDeclaration(outcome, 'float', 0)),
    ...(parts.identifiers ?? []).map((one) => outcomeDeclaration(one.id, 'identifier', one.start)),
  ];
  const shown = question.media.filter((media) => !parts.shown?.includes(media.id)).map(mediaTag);
  const body = qti(
    'item-body',
    { 'data-amelie-type': question.type, 'data-amelie': own },
    `<div class="stem">${stemOf(question)}</div>`,
    ...shown,
    parts.body,
  );
  const attributes = {
    ...namespaces,
    identifier: identifier(id),
    title: question.name,
    'xml:lang': question.language,
    adaptive: parts.adaptive ?? false,
    'time-dependent': false,
  };
  const item = qti(
    'assessment-item',
    attributes,
    ...parts.declarations,
    ...outcomes,
    body,
    ...(parts.processing.length > 0 ? [qti('response-processing', {}, ...parts.processing)] : []),
    ...modals.map(({ outcome, id: modal, feedback }) => modalFeedback(outcome, modal, feedback)),
  );
  return `<?xml version="1.0" encoding="UTF-8"?>\n${item}\n`;
}
