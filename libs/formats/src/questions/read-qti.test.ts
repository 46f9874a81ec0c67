import type { ImportedQuestion } from '@amelie/contract';
import { readQuestions } from './read-questions';
import { writeMarkup } from './write-markup';

const read = (text: string) => readQuestions({ bytes: new TextEncoder().encode(text), file: 'i.xml', language: 'en' });

function only(text: string): ImportedQuestion {
  const [one] = read(text).questions;
  if (!one) throw new Error(JSON.stringify(read(text).faults));
  return one;
}

const item2 = (declarations: string, body: string, rest = '') =>
  only(`<?xml version="1.0"?>
<assessmentItem xmlns="http://www.imsglobal.org/xsd/imsqti_v2p1" identifier="x" title="X" adaptive="false" timeDependent="false">${declarations}<outcomeDeclaration identifier="SCORE" cardinality="single" baseType="float"/>
<itemBody>${body}</itemBody>${rest}</assessmentItem>`);

const template = (name: string) =>
  `<responseProcessing template="http://www.imsglobal.org/question/qti_v2p1/rptemplates/${name}"/>`;
const declared = (cardinality: string, type: string, inside: string, id = 'RESPONSE') =>
  `<responseDeclaration identifier="${id}" cardinality="${cardinality}" baseType="${type}">${inside}</responseDeclaration>`;
const correct = (...values: string[]) =>
  `<correctResponse>${values.map((value) => `<value>${value}</value>`).join('')}</correctResponse>`;
const choices = (most: number) =>
  `<choiceInteraction responseIdentifier="RESPONSE" shuffle="true" maxChoices="${most}"><prompt>Which?</prompt>${['A', 'B', 'C'].map((id) => `<simpleChoice identifier="Choice${id}">${id}</simpleChoice>`).join('')}</choiceInteraction>`;

describe('an item of QTI 2', () => {
  test('with the template that matches takes the whole key or nothing', () => {
    const { question } = item2(
      declared('multiple', 'identifier', correct('ChoiceA', 'ChoiceC')),
      `<p>Stem</p>${choices(0)}`,
      template('match_correct'),
    );
    if (question?.type !== 'multiple') throw new Error('no multiple choice');
    expect(writeMarkup(question.stem)).toBe('<p>Stem</p><p>Which?</p>');
    expect([question.marking, question.options.map(({ id, credit }) => [id, credit])]).toEqual([
      'all-or-nothing',
      [
        ['choicea', 1],
        ['choiceb', 0],
        ['choicec', 1],
      ],
    ]);
  });

  test('with the template that maps gives each its share, and takes away', () => {
    const mapping = `<mapping lowerBound="0" defaultValue="-2"><mapEntry mapKey="ChoiceA" mappedValue="3"/><mapEntry mapKey="ChoiceC" mappedValue="1"/></mapping>`;
    const { question } = item2(
      declared('multiple', 'identifier', `${correct('ChoiceA', 'ChoiceC')}${mapping}`),
      choices(0),
      template('map_response'),
    );
    expect(question).toMatchObject({
      marking: 'weighted',
      options: [{ credit: 0.75 }, { credit: -0.5 }, { credit: 0.25 }],
    });
  });

  test('with rules of its own is tried out: a second-best choice earns a half, and each has its feedback', () => {
    const branch = (tag: string, id: string, score: number) =>
      `<${tag}><match><variable identifier="RESPONSE"/><baseValue baseType="identifier">${id}</baseValue></match><setOutcomeValue identifier="SCORE"><baseValue baseType="float">${score}</baseValue></setOutcomeValue><setOutcomeValue identifier="TOLD"><baseValue baseType="identifier">F${id}</baseValue></setOutcomeValue></${tag}>`;
    const rules = `<responseProcessing><responseCondition>${branch('responseIf', 'ChoiceB', 2)}${branch('responseElseIf', 'ChoiceA', 1)}</responseCondition></responseProcessing>`;
    const modals = `<modalFeedback outcomeIdentifier="TOLD" identifier="FChoiceA" showHide="show">Nearly</modalFeedback>`;
    const { question, verdict } = item2(
      `${declared('single', 'identifier', correct('ChoiceB'))}<outcomeDeclaration identifier="TOLD" cardinality="single" baseType="identifier"/>`,
      choices(1),
      `${rules}${modals}`,
    );
    if (question?.type !== 'single') throw new Error('no single choice');
    expect(question.options.map(({ credit, feedback }) => [credit, writeMarkup(feedback)])).toEqual([
      [0.5, '<p>Nearly</p>'],
      [1, ''],
      [0, ''],
    ]);
    expect(verdict).toBe('understood');
  });

  test('that computes in a way not understood is marked by its key, and it is told', () => {
    const { question, notes } = item2(
      declared('single', 'identifier', correct('ChoiceB')),
      choices(1),
      '<responseProcessing><customThing/></responseProcessing>',
    );
    expect(question).toMatchObject({ options: [{ credit: 0 }, { credit: 1 }, { credit: 0 }] });
    expect(notes.map(({ code }) => code)).toEqual(['marking-changed']);
  });

  test('asks for a number with a tolerance in per cent', () => {
    const rules = `<responseProcessing><responseCondition><responseIf><equal toleranceMode="relative" tolerance="10 10"><variable identifier="RESPONSE"/><correct identifier="RESPONSE"/></equal><setOutcomeValue identifier="SCORE"><baseValue baseType="float">1</baseValue></setOutcomeValue></responseIf></responseCondition></responseProcessing>`;
    const { question } = item2(
      declared('single', 'float', correct('50')),
      '<p>About <textEntryInteraction responseIdentifier="RESPONSE"/> metres.</p>',
      rules,
    );
    expect(question).toMatchObject({
      type: 'numeric',
      answers: [{ value: 50, tolerance: { kind: 'absolute', amount: 5 }, credit: 1 }],
    });
    expect(question && writeMarkup(question.stem)).toBe('<p>About _____ metres.</p>');
  });

  test('has several fields in one text', () => {
    const inline = `<p>The <inlineChoiceInteraction responseIdentifier="R1"><inlineChoice identifier="A">cat</inlineChoice><inlineChoice identifier="B">dog</inlineChoice></inlineChoiceInteraction> <textEntryInteraction responseIdentifier="R2"/>.</p>`;
    const { question } = item2(
      declared('single', 'identifier', correct('B'), 'R1') +
        declared(
          'single',
          'string',
          `${correct('sat')}<mapping><mapEntry mapKey="sat" mappedValue="1"/><mapEntry mapKey="lay" mappedValue="0.5"/></mapping>`,
          'R2',
        ),
      inline,
      '<responseProcessing><setOutcomeValue identifier="SCORE"><sum><mapResponse identifier="R2"/></sum></setOutcomeValue></responseProcessing>',
    );
    expect(question).toMatchObject({
      type: 'cloze',
      gaps: [
        {
          id: 'r1',
          options: [
            { text: 'cat', credit: 0 },
            { text: 'dog', credit: 1 },
          ],
        },
        {
          id: 'r2',
          answers: [
            { pattern: 'sat', credit: 1 },
            { pattern: 'lay', credit: 0.5 },
          ],
        },
      ],
    });
  });

  test('puts words into gaps, matches, orders and marks places', () => {
    const gaps = `<gapMatchInteraction responseIdentifier="RESPONSE"><gapText identifier="W" matchMax="1">winter</gapText><gapText identifier="S" matchMax="1">summer</gapText><blockquote><p>Now is the <gap identifier="G1"/>.</p></blockquote></gapMatchInteraction>`;
    expect(item2(declared('multiple', 'directedPair', correct('W G1')), gaps, template('match_correct'))).toMatchObject(
      {
        verdict: 'changed',
        question: {
          type: 'cloze',
          gaps: [
            {
              options: [
                { text: 'winter', credit: 1 },
                { text: 'summer', credit: 0 },
              ],
            },
          ],
        },
      },
    );
    const set = (...ids: string[]) =>
      `<simpleMatchSet>${ids.map((id) => `<simpleAssociableChoice identifier="${id}" matchMax="1">${id}</simpleAssociableChoice>`).join('')}</simpleMatchSet>`;
    expect(
      item2(
        declared('multiple', 'directedPair', correct('P1 C2', 'P2 C1')),
        `<matchInteraction responseIdentifier="RESPONSE" maxAssociations="2">${set('P1', 'P2')}${set('C1', 'C2')}</matchInteraction>`,
        template('match_correct'),
      ).question,
    ).toMatchObject({
      type: 'matching',
      marking: 'all-or-nothing',
      prompts: [
        { id: 'p1', match: 'c2' },
        { id: 'p2', match: 'c1' },
      ],
    });
    const order = choices(0).replaceAll('choiceInteraction', 'orderInteraction');
    expect(
      item2(
        declared('ordered', 'identifier', correct('ChoiceC', 'ChoiceA', 'ChoiceB')),
        order,
        template('match_correct'),
      ).question,
    ).toMatchObject({ type: 'ordering', items: [{ id: 'choicec' }, { id: 'choicea' }, { id: 'choiceb' }] });
    const spots = `<hotspotInteraction responseIdentifier="RESPONSE" maxChoices="1"><object type="image/png" data="a.png" width="60" height="40">A map</object><hotspotChoice identifier="A" shape="circle" coords="10,10,5" hotspotLabel="Door"/><hotspotChoice identifier="B" shape="rect" coords="20,20,30,40"/></hotspotInteraction>`;
    expect(
      item2(declared('single', 'identifier', correct('A')), spots, template('match_correct')).question,
    ).toMatchObject({
      type: 'hotspot',
      media: [{ file: 'a.png', alt: 'A map' }],
      image: { width: 60, height: 40 },
      regions: [
        { label: 'Door', credit: 1, shape: { kind: 'circle' } },
        { label: 'B', shape: { kind: 'rectangle', x: 20, y: 20, width: 10, height: 20 } },
      ],
    });
  });

  test('lets words of a text be chosen: they become a choice below it', () => {
    const text =
      '<hottextInteraction responseIdentifier="RESPONSE" maxChoices="1"><p>She <hottext identifier="A">may</hottext> or <hottext identifier="B">must</hottext> stay.</p></hottextInteraction>';
    const { question } = item2(declared('single', 'identifier', correct('A')), text, template('match_correct'));
    expect(question).toMatchObject({
      type: 'single',
      options: [
        { id: 'a', credit: 1 },
        { id: 'b', credit: 0 },
      ],
    });
    expect(question && writeMarkup(question.stem)).toBe('<p>She may or must stay.</p>');
  });

  test('that makes its numbers anew, asks several things or nothing is left out', () => {
    expect(
      item2(
        `${declared('single', 'identifier', correct('ChoiceA'))}<templateDeclaration identifier="T" cardinality="single" baseType="integer"/>`,
        choices(1),
        template('match_correct'),
      ).verdict,
    ).toBe('left-out');
    expect(item2('', '<p>Only words</p>').notes).toMatchObject([{ code: 'type-unknown', found: 'no interaction' }]);
    expect(item2('', '<p>Draw</p><drawingInteraction responseIdentifier="R"/>').notes).toMatchObject([
      { code: 'type-unknown', found: 'drawingInteraction', line: 2 },
    ]);
  });

  test('with a script inside is read without it', () => {
    const { question, notes } = item2(
      declared('single', 'identifier', correct('ChoiceA')),
      `<p onclick="x()">Stem<script>alert(1)</script></p>${choices(1)}`,
      template('match_correct'),
    );
    expect(question && writeMarkup(question.stem)).toBe('<p>Stem</p><p>Which?</p>');
    expect(notes.map(({ found }) => found)).toEqual(['onclick', '<script>']);
  });
});

test.each([
  ['::a::Is it?{T}', 'gift'],
  ['Q\nA. x\nB. y\nANSWER: B', 'aiken'],
  [
    '<quiz><question type="essay"><name><text>a</text></name><questiontext><text>b</text></questiontext></question></quiz>',
    'moodle-xml',
  ],
  ['<questestinterop><item ident="i" title="t"/></questestinterop>', 'qti-1.2'],
  ['<assessmentItem xmlns="http://www.imsglobal.org/xsd/imsqti_v2p2" title="t"/>', 'qti-2.2'],
  ['<qti-assessment-item xmlns="http://www.imsglobal.org/xsd/imsqtiasi_v3p0" title="t"/>', 'qti-3.0'],
  ['<html/>', null],
])('%j is found to be %s', (text, format) => {
  expect(read(text).format).toBe(format);
});
