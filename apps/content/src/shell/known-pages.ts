function* pagesIn(top: Window): Generator<Document> {
  for (let index = 0; index < Math.min(top.length, 20); index += 1) {
    const child = top[index];
    try {
      if (!child?.document) continue;
      yield child.document;
    } catch {
      // A frame inside the package that shows another site.
      continue;
    }
    yield* pagesIn(child);
  }
}

/** Tells a page that has come since from those that were there. */
export class KnownPages {
  private known = new WeakSet<Document>();

  constructor(private readonly top: Window) {}

  note(): void {
    for (const page of pagesIn(this.top)) this.known.add(page);
  }

  hasNew(): boolean {
    return [...pagesIn(this.top)].some((page) => !this.known.has(page));
  }
}
