const image = /!\[([^\]]*)\]\(([^)\s]*)\)/g;

/** The drawings that a text shows, each with its text alternative and its place in the text. */
export function imagesIn(text: string): { alt: string; path: string; index: number }[] {
  return [...text.matchAll(image)].map((match) => ({ alt: match[1] ?? '', path: match[2] ?? '', index: match.index }));
}
