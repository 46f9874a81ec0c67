import type { EndingBlock, SceneBlock } from './course';
import type { CourseFault } from './faults';
import { parseOptions } from './parse-options';
import type { RawBlock } from './split-blocks';

/** Reads a scene of a branching case: its text, then what can be done, each with where it leads. */
export function parseScene(raw: RawBlock, file: string, faults: CourseFault[]): SceneBlock {
  const { text, options } = parseOptions(raw, file, faults);
  if (raw.id === null) faults.push({ file, line: raw.line - 1, code: 'scene-shape', about: 'no id' });
  for (const { target, line, text: words } of options) {
    if (target === null) faults.push({ file, line, code: 'scene-shape', about: `no target: ${words}` });
  }
  return {
    kind: 'scene',
    id: raw.id ?? '',
    markdown: text,
    options: options.map((option) => ({ ...option, target: option.target ?? '' })),
    line: raw.line,
  };
}

/** Reads an ending: text only. */
export function parseEnding(raw: RawBlock, file: string, faults: CourseFault[]): EndingBlock {
  const markdown = raw.lines.join('\n').trim();
  if (raw.id === null || markdown === '') {
    faults.push({ file, line: raw.line - 1, code: 'scene-shape', about: raw.id ?? 'no id' });
  }
  return { kind: 'ending', id: raw.id ?? '', markdown, line: raw.line };
}
