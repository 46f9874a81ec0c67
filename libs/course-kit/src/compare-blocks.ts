import type { Block, CoursePage, PageOption } from './course';
import type { CourseFault } from './faults';
import { termsIn } from './glossary';
import { imagesIn } from './images';
import { textsOfBlock } from './page-texts';
import { markersIn } from './source-markers';

/** What a translation may not change in a block: everything but its words. */
function shapeOf(block: Block): string {
  switch (block.kind) {
    case 'question':
      return [block.mode, block.id, ...block.options.map(gradeOf)].join(' ');
    case 'scene':
      return [block.id, ...block.options.map((option) => `${gradeOf(option)} -> ${option.target}`)].join(' ');
    case 'ending':
      return block.id;
    case 'country':
      return block.country;
    case 'contacts':
      return block.countries.join(' ');
    default:
      return '';
  }
}

const gradeOf = ({ grade }: PageOption) => `(${grade})`;

const sets = [
  { code: 'other-sources', read: markersIn },
  { code: 'other-terms', read: termsIn },
  { code: 'other-drawings', read: (text: string) => imagesIn(text).map(({ path }) => path) },
] as const;

/** Compares the blocks of a page with those of its translation, in their order and without reviews. */
export function compareBlocks(original: CoursePage, page: CoursePage, file: string): CourseFault[] {
  const faults: CourseFault[] = page.blocks.flatMap((block): CourseFault[] =>
    block.kind === 'review' ? [{ file, line: block.line, code: 'review-in-translation', about: page.id }] : [],
  );
  const models = original.blocks.filter(({ kind }) => kind !== 'review');
  const blocks = page.blocks.filter(({ kind }) => kind !== 'review');
  const other = models.findIndex((model, index) => model.kind !== blocks[index]?.kind);
  const firstOther = other === -1 && blocks.length > models.length ? models.length : other;
  if (firstOther !== -1) {
    const [wanted, found] = [models[firstOther]?.kind ?? 'nothing', blocks[firstOther]?.kind ?? 'nothing'];
    const line = blocks[firstOther]?.line ?? page.line;
    return [...faults, { file, line, code: 'other-blocks', about: `${page.id}: ${found} instead of ${wanted}` }];
  }
  return [...faults, ...blocks.flatMap((block, index) => compareBlock(models[index] ?? block, block, file))];
}

function compareBlock(model: Block, block: Block, file: string): CourseFault[] {
  const { line } = block;
  const [wanted, found] = [shapeOf(model), shapeOf(block)];
  if (wanted !== found) return [{ file, line, code: 'other-shape', about: `${found} instead of ${wanted}` }];
  const modelTexts = textsOfBlock(model);
  return textsOfBlock(block).flatMap((text, index) =>
    sets.flatMap(({ code, read }): CourseFault[] => {
      const about = differenceOf(read(modelTexts[index]?.text ?? ''), read(text.text));
      return about === null ? [] : [{ file, line: text.line, code, about }];
    }),
  );
}

/** What is missing and what is too much, in one line; null where both name the same. */
export function differenceOf(wanted: string[], found: string[]): string | null {
  const missing = [...new Set(wanted)].filter((name) => !found.includes(name));
  const extra = [...new Set(found)].filter((name) => !wanted.includes(name));
  const parts = [
    missing.length > 0 ? `missing: ${missing.join(', ')}` : '',
    extra.length > 0 ? `not in the original: ${extra.join(', ')}` : '',
  ].filter(Boolean);
  return parts.length > 0 ? parts.join('; ') : null;
}
