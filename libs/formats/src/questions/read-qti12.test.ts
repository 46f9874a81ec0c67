import { readQuestions } from './read-questions';
import { writeMarkup } from './write-markup';

const read = (text: string) => readQuestions({ bytes: new TextEncoder().encode(text), file: 'i.xml', language: 'en' });

const item12 = (presentation: string, processing: string, rest = '') =>
  read(
    `<questestinterop><assessment title="Exam"><section ident="root_section"><item ident="i1" title="X">${rest}<presentation>${presentation}</presentation><resprocessing><outcomes><decvar varname="SCORE" maxvalue="100"/></outcomes>${processing}</resprocessing></item></section></assessment></questestinterop>`,
  ).questions[0];
const material = (text: string, type = 'text/html') =>
  `<material><mattext texttype="${type}">${text}</mattext></material>`;
const lid = (cardinality: string, ident = 'r') =>
  `<response_lid ident="${ident}" rcardinality="${cardinality}"><render_choice>${['a', 'b', 'c'].map((id) => `<response_label ident="${id}">${material(id)}</response_label>`).join('')}</render_choice></response_lid>`;
const when = (condition: string, score: string, more = '', goesOn = 'No') =>
  `<respcondition continue="${goesOn}"><conditionvar>${condition}</conditionvar>${score === '' ? '' : `<setvar action="Set" varname="SCORE">${score}</setvar>`}${more}</respcondition>`;
const is = (value: string, ident = 'r') => `<varequal respident="${ident}">${value}</varequal>`;

describe('an item of QTI 1.2', () => {
  test('has one right choice with its feedback and what is told to all', () => {
    const told = (id: string) => `<displayfeedback linkrefid="${id}"/>`;
    const feedback = (id: string, text: string) =>
      `<itemfeedback ident="${id}"><flow_mat>${material(text)}</flow_mat></itemfeedback>`;
    const one = read(
      `<questestinterop><item ident="i" title="X"><presentation>${material('&lt;b&gt;Who&lt;/b&gt;?')}${lid('Single')}</presentation><resprocessing><outcomes><decvar varname="SCORE" maxvalue="100"/></outcomes>${when('<other/>', '', told('all'), 'Yes')}${when(is('a'), '', told('a_fb'), 'Yes')}${when(is('b'), '100')}</resprocessing>${feedback('all', 'Read more')}${feedback('a_fb', 'No')}</item></questestinterop>`,
    ).questions[0];
    if (one?.question?.type !== 'single') throw new Error(JSON.stringify(one));
    expect(writeMarkup(one.question.stem)).toBe('<p><strong>Who</strong>?</p>');
    expect(writeMarkup(one.question.feedback)).toBe('<p>Read more</p>');
    expect(one.question.options.map(({ credit, feedback: said }) => [credit, writeMarkup(said)])).toEqual([
      [0, '<p>No</p>'],
      [1, ''],
      [0, ''],
    ]);
  });

  test('has several: all of them, or the sum of what each earns', () => {
    const exact = item12(lid('Multiple'), when(`<and>${is('a')}${is('c')}<not>${is('b')}</not></and>`, '100'));
    expect(exact).toMatchObject({
      category: ['Exam'],
      question: { type: 'multiple', marking: 'all-or-nothing', options: [{ credit: 1 }, { credit: 0 }, { credit: 1 }] },
    });
    const add = (id: string, points: string) =>
      `<respcondition continue="Yes"><conditionvar>${is(id)}</conditionvar><setvar action="Add" varname="SCORE">${points}</setvar></respcondition>`;
    expect(item12(lid('Multiple'), add('a', '30') + add('b', '-10') + add('c', '10'))?.question).toMatchObject({
      marking: 'weighted',
      options: [{ credit: 0.75 }, { credit: -0.25 }, { credit: 0.25 }],
    });
  });

  test('has true and false in any of the languages', () => {
    const labels = `<response_lid ident="r"><render_choice><response_label ident="1">${material('Vrai')}</response_label><response_label ident="2">${material('Faux')}</response_label></render_choice></response_lid>`;
    expect(item12(labels, when(is('2'), '100'))?.question).toMatchObject({ type: 'true-false', correct: false });
  });

  test('has numbers, exact and within bounds', () => {
    const field =
      '<response_str ident="r"><render_fib fibtype="Decimal"><response_label ident="l"/></render_fib></response_str>';
    const condition = `<or>${is('4')}<and><vargte respident="r">3.5</vargte><varlte respident="r">4.5</varlte></and></or>`;
    expect(item12(field, when(condition, '100'))?.question).toMatchObject({
      type: 'numeric',
      answers: [{ value: 4, tolerance: { amount: 0.5 }, credit: 1 }],
    });
  });

  test('has words, gaps by name, pairs, an order, and essays', () => {
    const field = '<response_str ident="r"><render_fib><response_label ident="l"/></render_fib></response_str>';
    expect(item12(field, when(is('home'), '100') + when(is('house'), '50'))?.question).toMatchObject({
      type: 'short-text',
      answers: [
        { pattern: 'home', credit: 1 },
        { pattern: 'house', credit: 0.5 },
      ],
    });
    expect(item12(field, '')?.question).toMatchObject({ type: 'essay' });
    const gap = (name: string) =>
      lid('Single', `response_${name}`).replace('<render_choice>', `${material(name, 'text/plain')}<render_choice>`);
    const cloze = item12(
      `${material('Roses are [colour], skies [other].')}${gap('colour')}${gap('other')}`,
      when(is('a', 'response_colour'), '50', '', 'Yes') + when(is('b', 'response_other'), '50', '', 'Yes'),
    );
    expect(cloze?.question).toMatchObject({
      type: 'cloze',
      gaps: [
        { options: [{ credit: 1 }, { credit: 0 }, { credit: 0 }] },
        { options: [{ credit: 0 }, { credit: 1 }, { credit: 0 }] },
      ],
    });
    expect(cloze?.question && writeMarkup(cloze.question.stem)).toBe('<p>Roses are [[g1]], skies [[g2]].</p>');
    const prompt = (ident: string) =>
      lid('Single', ident).replace('<render_choice>', `${material(`Prompt ${ident}`)}<render_choice>`);
    expect(
      item12(prompt('p') + prompt('q'), when(is('c', 'p'), '50', '', 'Yes') + when(is('a', 'q'), '50', '', 'Yes'))
        ?.question,
    ).toMatchObject({ type: 'matching', prompts: [{ match: 'c-c' }, { match: 'c-a' }] });
    expect(item12(lid('Ordered'), when(is('b') + is('c') + is('a'), '100'))?.question).toMatchObject({
      type: 'ordering',
      items: [{ id: 'b' }, { id: 'c' }, { id: 'a' }],
    });
  });

  test('of a type that computes or draws is left out with its line', () => {
    const calculated = item12(
      lid('Single'),
      '',
      '<itemmetadata><qtimetadata><qtimetadatafield><fieldlabel>question_type</fieldlabel><fieldentry>calculated_question</fieldentry></qtimetadatafield></qtimetadata></itemmetadata>',
    );
    expect(calculated).toMatchObject({
      verdict: 'left-out',
      notes: [{ code: 'type-unknown', found: 'calculated_question', line: 1 }],
    });
  });
});
