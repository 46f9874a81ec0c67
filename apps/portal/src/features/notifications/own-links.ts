export interface TextPart {
  text: string;
  /** Set when the part is an address of this platform. */
  href?: string;
}

/** Parts of a mail's text. Only addresses of this platform become links; foreign ones stay words. */
export function ownLinks(text: string, origin: string): TextPart[] {
  const parts = text.split(/(https?:\/\/\S+)/);
  return parts
    .filter((part) => part !== '')
    .map((part) => (part.startsWith(`${origin}/`) ? { text: part, href: part } : { text: part }));
}
