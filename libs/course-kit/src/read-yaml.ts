import { LineCounter, parseDocument, isNode } from 'yaml';
import type { z } from 'zod';
import type { CourseFault } from './faults';

/** A YAML text that fits its shape, and where each of its values stands. */
export interface YamlReading<Value> {
  value: Value;
  lineOf(path: PropertyKey[]): number;
}

interface YamlText {
  file: string;
  text: string;
  /** The line on which the text begins in its file; front matter does not begin on the first. */
  firstLine: number;
}

/** Parses and checks; adds each fault with its line and then answers null. */
export function readYaml<Shape extends z.ZodType>(
  source: YamlText,
  shape: Shape,
  faults: CourseFault[],
): YamlReading<z.output<Shape>> | null {
  const lines = new LineCounter();
  const document = parseDocument(source.text, { lineCounter: lines });
  const lineAt = (offset: number) => lines.linePos(offset).line + source.firstLine - 1;
  for (const error of document.errors) {
    faults.push({ file: source.file, line: lineAt(error.pos[0]), code: 'not-yaml', about: error.code });
  }
  if (document.errors.length > 0) return null;

  const lineOf = (path: PropertyKey[]): number => {
    for (let depth = path.length; depth >= 0; depth -= 1) {
      const node: unknown = document.getIn(path.slice(0, depth), true);
      if (isNode(node) && node.range) return lineAt(node.range[0]);
    }
    return source.firstLine;
  };
  const checked = shape.safeParse(document.toJS());
  if (checked.success) return { value: checked.data, lineOf };
  for (const issue of checked.error.issues) {
    const about = [issue.path.join('.'), issue.message].filter(Boolean).join(': ');
    faults.push({ file: source.file, line: lineOf(issue.path), code: 'wrong-shape', about });
  }
  return null;
}
