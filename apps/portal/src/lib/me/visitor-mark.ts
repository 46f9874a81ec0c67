/**
 * Whether the server sent this document to somebody without a session: it says so in the head. True once only, because
 * somebody may sign in while the document stands.
 */
export function takeVisitorMark(): boolean {
  const mark = document.querySelector('meta[name=visitor]');
  mark?.remove();
  return mark !== null;
}
