import { packageObstacles, type PackageObstacle } from '@amelie/contract';

/** What the name of a file tells of it: no browser plays it any more, or it is a program for a server. */
const byName: readonly (readonly [PackageObstacle, RegExp])[] = [
  ['flash', /\.swf$/iu],
  ['java', /\.(?:jar|class|jnlp)$/iu],
  ['silverlight', /\.(?:xap|xaml)$/iu],
  ['server-page', /\.(?:php\d?|aspx?|jspx?|cfml?|cgi|pl)$/iu],
  ['office-file', /\.(?:docx?|pptx?|xlsx?|od[tps])$/iu],
];

/** What a page or script says that the platform, or every browser of today, does not do. */
const byText: readonly (readonly [PackageObstacle, RegExp, readonly string[]])[] = [
  // Looking for a word first is much quicker than an expression over megabytes of script.
  ['flash', /application\/x-shockwave-flash|clsid:d27cdb6e-ae6d-11cf-96b8-444553540000/iu, ['wave']],
  ['java', /<applet\b/iu, ['<applet']],
  ['silverlight', /application\/x-silverlight/iu, ['x-silverlight']],
  [
    'active-x',
    /\bnew\s{1,5}ActiveXObject\s{0,5}\(\s{0,5}["'](?!Microsoft\.XMLHTTP|Msxml2|htmlfile)/iu,
    ['ActiveXObject'],
  ],
  ['camera', /\bgetUserMedia\s{0,5}\(/u, ['getUserMedia']],
  ['location', /\bgeolocation\s{0,5}\.\s{0,5}(?:getCurrentPosition|watchPosition)\b/u, ['geolocation']],
  ['service-worker', /\bserviceWorker\s{0,5}\.\s{0,5}register\s{0,5}\(/u, ['serviceWorker']],
  [
    'top-window',
    /\btop\s{0,5}\.\s{0,5}location(?:\s{0,5}\.\s{0,5}href)?\s{0,5}=(?!=)|\btop\s{0,5}\.\s{0,5}location\s{0,5}\.\s{0,5}(?:replace|assign)\s{0,5}\(|\btarget\s{0,5}=\s{0,5}\\?["']?_top\b/u,
    ['top'],
  ],
  [
    'browser-memory',
    /\b(?:localStorage|sessionStorage)\s{0,5}(?:\.|\[)|\bindexedDB\s{0,5}\.\s{0,5}open\b|\bdocument\s{0,5}\.\s{0,5}cookie\s{0,5}=(?!=)/u,
    ['Storage', 'indexedDB', 'cookie'],
  ],
];

/** What a file will not do here, by its name. */
export const obstaclesByName = (path: string): PackageObstacle[] =>
  byName.filter(([, name]) => name.test(path)).map(([obstacle]) => obstacle);

/** What a page or script asks for in vain, by what stands in a part of its text. */
export const obstaclesByText = (text: string): PackageObstacle[] =>
  byText
    .filter(([, pattern, words]) => words.some((word) => text.includes(word)) && pattern.test(text))
    .map(([obstacle]) => obstacle);

/** In the order in which a report tells them. */
export const inOrder = (obstacles: Iterable<PackageObstacle>): PackageObstacle[] => {
  const found = new Set(obstacles);
  return packageObstacles.filter((obstacle) => found.has(obstacle));
};
