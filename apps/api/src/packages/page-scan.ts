import type { FoundHost, FoundObstacle, HostUse, PackageObstacle } from '@amelie/contract';
import { inOrder, obstaclesByName, obstaclesByText, loadedHosts, opensPopups, sizesWindow } from '@amelie/formats';

const overlap = 300;
const mostHosts = 200;
/** So many files are named for each obstacle. */
const mostFiles = 20;

/** Gathers from a package's files, as they pass by, what the report says of them. */
export class PageScan {
  private readonly uses = new Map<string, Set<HostUse>>();
  private readonly files = new Map<PackageObstacle, Set<string>>();
  opensPopups = false;
  sizesWindow = false;

  /** A file that stands in the package, whatever is in it. */
  see(path: string): void {
    this.noteObstacles(path, obstaclesByName(path));
  }

  /** A watcher for one page, script or style sheet; it sees the file's bytes in order. */
  watchFile(path: string): (bytes: Buffer) => void {
    const isPage = /\.x?html?$/iu.test(path);
    let carried = '';
    return (bytes) => {
      // Host names are ASCII: Latin-1 keeps them whole whatever the file's encoding is.
      const text = carried + bytes.toString('latin1');
      carried = text.slice(-overlap);
      this.opensPopups ||= opensPopups(text);
      this.sizesWindow ||= isPage && sizesWindow(text);
      this.noteObstacles(path, obstaclesByText(text));
      for (const { host, use } of loadedHosts(text)) this.noteHost(host, use);
    };
  }

  /** The other sites, by name, with what is wanted from each. */
  get hosts(): FoundHost[] {
    return [...this.uses]
      .map(([host, uses]) => ({ host, uses: [...uses].sort() }))
      .sort((a, b) => (a.host < b.host ? -1 : 1));
  }

  get obstacles(): FoundObstacle[] {
    return inOrder(this.files.keys()).map((obstacle) => {
      const files = [...(this.files.get(obstacle) ?? [])].sort();
      return { obstacle, files: files.slice(0, mostFiles), count: files.length };
    });
  }

  private noteHost(host: string, use: HostUse): void {
    const known = this.uses.get(host);
    if (known) known.add(use);
    else if (this.uses.size < mostHosts) this.uses.set(host, new Set([use]));
  }

  private noteObstacles(path: string, obstacles: readonly PackageObstacle[]): void {
    for (const obstacle of obstacles) {
      const files = this.files.get(obstacle) ?? new Set();
      this.files.set(obstacle, files.add(path));
    }
  }
}
