/** What this browser remembers between visits. Storage may be switched off: then nothing is kept, and nothing breaks. */
export const remembered = {
  read(name: string): string | null {
    try {
      return localStorage.getItem(name);
    } catch {
      return null;
    }
  },
  keep(name: string, value: string): void {
    try {
      localStorage.setItem(name, value);
    } catch {
      // A private window without storage: the choice lasts as long as the page.
    }
  },
  forget(name: string): void {
    try {
      localStorage.removeItem(name);
    } catch {
      // Without storage there is nothing to forget.
    }
  },
};
