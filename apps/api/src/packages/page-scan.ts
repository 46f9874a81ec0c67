import { externalHosts, opensPopups, sizesWindow } from '@amelie/formats';

const overlap = 300;
const mostHosts = 200;

/** Gathers from a package's pages and scripts, as they pass by, what the report says of them. */
export class PageScan {
  readonly hosts = new Set<string>();
  opensPopups = false;
  sizesWindow = false;

  /** A watcher for one file; it sees the file's bytes in order. */
  watchFile(path: string): (bytes: Buffer) => void {
    const isPage = /\.x?html?$/iu.test(path);
    let carried = '';
    return (bytes) => {
      // Host names are ASCII: Latin-1 keeps them whole whatever the file's encoding is.
      const text = carried + bytes.toString('latin1');
      carried = text.slice(-overlap);
      this.opensPopups ||= opensPopups(text);
      this.sizesWindow ||= isPage && sizesWindow(text);
      for (const host of externalHosts(text)) if (this.hosts.size < mostHosts) this.hosts.add(host);
    };
  }
}
