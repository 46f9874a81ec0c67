import { findBare } from './gift-text';

export interface GiftBlock {
  line: number;
  text: string;
  /** What stood in comments above it: `[tag:…]`, `[id:…]`. */
  comments: string[];
}

const isComment = (line: string) => line.trimStart().startsWith('//');
/** A line that can only go on with an answer section: programs leave blank lines between the answers. */
const goesOn = (line: string | undefined) => line !== undefined && /^\s*(?:[~=}]|####|\/\/)/u.test(line);

/** Whether a brace was opened and not closed. Counted once per line, so that a long file takes no longer. */
function braceAfter(line: string, open: boolean): boolean {
  let at = 0;
  let inside = open;
  for (;;) {
    at = findBare(line, inside ? '}' : '{', at);
    if (at === -1) return inside;
    inside = !inside;
    at += 1;
  }
}

/** Cuts a GIFT file into its questions, which blank lines part. Comments are taken out, the count of lines stays. */
export function giftBlocks(text: string): GiftBlock[] {
  const lines = text.split(/\r\n|\r|\n/u);
  const blocks: GiftBlock[] = [];
  let block: { line: number; lines: string[]; comments: string[]; open: boolean } | null = null;
  let comments: string[] = [];
  const end = () => {
    if (block) blocks.push({ line: block.line, text: block.lines.join('\n').trim(), comments: block.comments });
    block = null;
  };
  for (const [index, line] of lines.entries()) {
    if (isComment(line)) comments.push(line.trim().slice(2));
    else if (line.trim() === '') {
      const next = lines.slice(index + 1, index + 6).find((one) => one.trim() !== '');
      if (!block?.open || !goesOn(next)) {
        if (block) comments = [];
        end();
      }
    } else {
      block ??= { line: index + 1, lines: [], comments, open: false };
      block.lines.push(line);
      block.open = braceAfter(line, block.open);
      // A category stands on a line of its own, also without a blank line after it.
      if (block.lines.length === 1 && line.trim().startsWith('$CATEGORY:')) end();
      if (block === null) comments = [];
    }
  }
  end();
  return blocks;
}

/** What comments say in square brackets after this word; `\]` is a bracket that is meant. */
export function saidInComments(comments: readonly string[], word: string): string[] {
  return comments
    .flatMap((comment) => [...comment.matchAll(/\[(\w+):((?:\\\]|[^\]])+)\]/gu)])
    .flatMap(([, name, said = '']) => (name === word ? [said.replaceAll('\\]', ']').trim()] : []))
    .filter((said) => said !== '');
}

/** A category's path: slashes part, two of them are one that is meant; Moodle's own top levels are none. */
export function categoryPath(text: string): string[] {
  return text
    .split(/(?<!\/)\/(?!\/)/u)
    .map((name) => name.replaceAll('//', '/').trim())
    .filter((name, index) => name !== '' && !(index < 2 && /^(\$\w+\$|top)$/u.test(name)));
}
