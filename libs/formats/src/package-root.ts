const manifestNames = /^(imsmanifest\.xml|cmi5\.xml|tincan\.xml|[^/]+\.crs)$/iu;
const deepestRoot = 2;

export type PackageRoot = { root: string } | { several: string[] };

/**
 * The folder in which the package begins: that of the manifest nearest to the top, at most two folders down, since
 * people zip the folder instead of its content. Without any manifest it is the top.
 */
export function findRoot(paths: readonly string[]): PackageRoot {
  for (let depth = 0; depth <= deepestRoot; depth += 1) {
    const roots = new Set<string>();
    for (const path of paths) {
      const parts = path.split('/');
      if (parts.length === depth + 1 && manifestNames.test(parts[depth] ?? '')) roots.add(parts.slice(0, -1).join('/'));
    }
    const [first, ...others] = [...roots];
    if (first === undefined) continue;
    return others.length === 0 ? { root: first === '' ? '' : `${first}/` } : { several: [...roots] };
  }
  return { root: '' };
}
