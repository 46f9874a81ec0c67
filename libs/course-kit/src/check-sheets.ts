import { differenceOf } from './compare-blocks';
import type { Course, Sheet } from './course';
import type { CourseFault } from './faults';
import type { SheetBlock, SheetLine } from './read-sheet';
import { placedMarkersIn, unsourced } from './source-markers';

/** Checks that every source which a sheet names exists, and that a claim without one is to be reviewed. */
export function checkSheet(sheet: Sheet, course: Course): CourseFault[] {
  const { file } = sheet;
  return placedMarkersIn(sheet.text, 1).flatMap(({ id, line }): CourseFault[] => {
    if (id === unsourced) {
      return course.review.length > 0 ? [] : [{ file, line, code: 'unsourced-without-review', about: sheet.title }];
    }
    return course.sources.has(id) ? [] : [{ file, line, code: 'unknown-source', about: id }];
  });
}

/** Compares the sheets of a translation with those of the original: same parts in order, same sources in each. */
export function compareSheets(original: Course, translation: Course): CourseFault[] {
  return translation.sheets.flatMap((sheet) => {
    const model = original.sheets.find(({ kind }) => kind === sheet.kind);
    return model ? compareSheet(model, sheet) : [];
  });
}

function compareSheet(model: Sheet, sheet: Sheet): CourseFault[] {
  const { file } = sheet;
  const [wanted, found] = [model, sheet].map(({ blocks }) => blocks.map(shapeOf));
  const length = Math.max(model.blocks.length, sheet.blocks.length);
  const other = Array.from({ length }, (_, index) => index).find((index) => wanted?.[index] !== found?.[index]);
  if (other !== undefined) {
    const about = `part ${other + 2}: ${found?.[other] ?? 'nothing'} instead of ${wanted?.[other] ?? 'nothing'}`;
    return [{ file, code: 'other-blocks', about }];
  }
  return sheet.blocks.flatMap((block, index): CourseFault[] => {
    const about = differenceOf(sourcesIn(model.blocks[index]), sourcesIn(block));
    return about === null ? [] : [{ file, code: 'other-sources', about: `part ${index + 2}: ${about}` }];
  });
}

function shapeOf(block: SheetBlock): string {
  switch (block.kind) {
    case 'heading':
      return `heading ${block.level}`;
    case 'table':
      return `table of ${block.head.length} by ${block.rows.length}`;
    case 'paragraph':
    case 'quote':
      return block.kind;
    default:
      return `${block.items.length} ${block.kind}`;
  }
}

/** The lines of a block, in order. */
export function linesOf(block: SheetBlock): SheetLine[] {
  if (block.kind === 'table') return [...block.head, ...block.rows.flat()];
  return 'items' in block ? block.items : [block.line];
}

/** Ids of the sources that a block names, in order, with repetitions. */
export function sourcesIn(block: SheetBlock | undefined): string[] {
  if (!block) return [];
  return linesOf(block).flatMap((line) => line.flatMap((span) => (span.kind === 'source' ? [span.id] : [])));
}
