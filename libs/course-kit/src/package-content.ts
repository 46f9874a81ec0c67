import type { Course, CourseModule } from './course';
import { renderIndex } from './render-index';
import { renderingOf } from './rendering';
import { readFonts, readTemplate } from './template-files';
import type { PackageTexts } from './texts/en';

export type PackageFormat = 'scorm12' | 'scorm2004';

const styles = [
  'tokens.css',
  'type.css',
  'frame.css',
  'page.css',
  'parts.css',
  'question.css',
  'verdict.css',
  'case.css',
];
const scripts = [
  'find-api.js',
  'record.js',
  'questions.js',
  'cases.js',
  'countries.js',
  'terms.js',
  'pages.js',
  'start.js',
];

/** All files of a package but its manifest, by their path. */
export function packageContent(course: Course, module: CourseModule, format: PackageFormat): Map<string, Buffer> {
  const rendering = renderingOf(course, module);
  const files = new Map<string, Buffer>([
    ['index.html', Buffer.from(renderIndex(rendering))],
    ['look/look.css', Buffer.from(styles.map(readTemplate).join('\n'))],
    ['player/texts.js', Buffer.from(textsScript(rendering.texts))],
    ['player/lms.js', Buffer.from(readTemplate(format === 'scorm12' ? 'lms-scorm12.js' : 'lms-scorm2004.js'))],
    ...scripts.map((name): [string, Buffer] => [`player/${name}`, Buffer.from(readTemplate(name))]),
  ]);
  for (const [name, font] of readFonts()) files.set(`look/fonts/${name}`, font);
  return files;
}

/** The package's own words for its scripts: a file, because inline scripts are not allowed everywhere. */
function textsScript(texts: PackageTexts): string {
  return `window.learning = { texts: ${JSON.stringify(texts, null, 1).replaceAll('<', '\\u003c')} };\n`;
}
