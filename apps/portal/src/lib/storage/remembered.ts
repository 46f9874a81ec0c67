/** Storage may be switched off: then nothing is kept, and nothing breaks. */
function keptIn(storage: () => Storage) {
  return {
    read(name: string): string | null {
      try {
        return storage().getItem(name);
      } catch {
        return null;
      }
    },
    keep(name: string, value: string): void {
      try {
        storage().setItem(name, value);
      } catch {
        // A private window without storage: the choice lasts as long as the page.
      }
    },
    forget(name: string): void {
      try {
        storage().removeItem(name);
      } catch {
        // Without storage there is nothing to forget.
      }
    },
  };
}

/** What this browser remembers between visits. */
export const remembered = keptIn(() => localStorage);

/** What this window remembers until it is closed. */
export const passing = keptIn(() => sessionStorage);
