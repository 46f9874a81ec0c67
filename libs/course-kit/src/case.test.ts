import { checkCourse, readCourse } from './read-course';
import { writeCourse } from './testing/write-course';

const scene = (id: string, ways: string[]) => `::: scene {#${id}}
She waits.

**What do you do?**

${ways.map((way) => `- (${way}) Something\n  > What follows.[^S1]`).join('\n')}
:::
`;
const ending = (id: string) => `::: ending {#${id}}\nIt ends here. **Somebody was seen.**\n:::\n`;

const sound = [scene('door', ['best -> room', 'risky -> out']), scene('room', ['best -> calm', 'fair -> out'])];
const endings = [ending('calm'), ending('out')];

const faultsOf = (blocks: string[]) => {
  const page = `\n# A case {#a-case}\n\n${blocks.join('\n')}`;
  return checkCourse(writeCourse({ 'modules/first.md': (text) => text + page })).map(({ code, about }) => [
    code,
    about,
  ]);
};

describe('a branching case', () => {
  test('that leads from its first scene to endings is sound, and its scenes are read with their targets', () => {
    const page = `\n# A case {#a-case}\n\n${[...sound, ...endings].join('\n')}`;
    const course = readCourse(writeCourse({ 'modules/first.md': (text) => text + page }));
    const blocks = course.modules[0]?.pages.at(-1)?.blocks ?? [];
    expect(blocks.map((block) => ('id' in block ? `${block.kind} ${block.id}` : block.kind))).toEqual([
      'scene door',
      'scene room',
      'ending calm',
      'ending out',
    ]);
    expect(
      blocks.flatMap((block) => (block.kind === 'scene' ? block.options.map(({ target }) => target) : [])),
    ).toEqual(['room', 'out', 'calm', 'out']);
  });

  test('has no choice that leads to nothing', () => {
    const blocks = [scene('door', ['best -> calm', 'risky -> nowhere']), ending('calm')];
    expect(faultsOf(blocks)).toEqual([['unknown-target', 'nowhere']]);
    expect(faultsOf([scene('door', ['best -> calm', 'risky']), ending('calm')])).toEqual([
      ['scene-shape', 'no target: Something'],
    ]);
  });

  test('has no scene and no ending that nobody reaches', () => {
    expect(faultsOf([...sound, scene('attic', ['best -> calm', 'fair -> out']), ...endings, ending('lost')])).toEqual([
      ['scene-unreachable', 'attic'],
      ['scene-unreachable', 'lost'],
    ]);
  });

  test('has no path that stops without an ending, and none that runs in a circle', () => {
    const stopping = [scene('door', ['best -> room', 'risky -> out']), scene('room', []), ending('out')];
    expect(faultsOf(stopping)).toEqual([['path-without-ending', 'room']]);
    const round = [scene('door', ['best -> room', 'risky -> out']), scene('room', ['best -> door', 'fair -> out'])];
    expect(faultsOf([...round, ending('out')])).toEqual([['case-goes-round', 'door']]);
  });

  test('uses each id once in the whole course', () => {
    expect(faultsOf([...sound, ...endings, ending('calm')])).toEqual([['duplicate-id', 'calm']]);
    expect(faultsOf([scene('one', ['best -> calm', 'fair -> calm']), ending('calm')])).toEqual([
      ['duplicate-id', 'one'],
    ]);
  });

  test('stands on its page in one piece, beside anything else', () => {
    const note = '::: note\nThis case is made up.\n:::\n';
    expect(faultsOf([note, ...sound, ...endings])).toEqual([]);
    expect(faultsOf([...sound, note, ...endings])).toEqual([['case-interrupted', 'note']]);
  });

  test('says in every choice what follows, grades it as a decision, and rests on sources', () => {
    const graded = scene('door', ['right -> calm', 'fair -> calm']);
    expect(faultsOf([graded, ending('calm')])).toEqual([['scene-shape', 'door: (right)']]);
    const silent = scene('door', ['best -> calm', 'fair -> calm']).replaceAll('  > What follows.[^S1]\n', '');
    expect(faultsOf([silent, ending('calm')]).map(([code]) => code)).toEqual([
      'page-without-source',
      'feedback-missing',
      'feedback-missing',
      'case-without-source',
    ]);
  });
});
