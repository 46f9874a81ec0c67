import type { PackageFiles } from '../package-files';

export interface ManifestRecipe {
  version?: string;
  /** Inside <organizations>; else one organisation with one item on `resource`. */
  organizations?: string;
  /** Inside the one item. */
  item?: string;
  /** Attributes of the one item, beside identifier and identifierref. */
  itemAttributes?: string;
  /** Inside <resources>; else one SCO on `href`. */
  resources?: string;
  href?: string;
  title?: string;
  /** In front of <manifest>. */
  prolog?: string;
  /** Attributes of <manifest>. */
  attributes?: string;
}

const namespaces12 =
  'xmlns="http://www.imsproject.org/xsd/imscp_rootv1p1p2" xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_rootv1p2"';
const namespaces2004 =
  'xmlns="http://www.imsglobal.org/xsd/imscp_v1p1" xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_v1p3" ' +
  'xmlns:adlseq="http://www.adlnet.org/xsd/adlseq_v1p3" xmlns:adlnav="http://www.adlnet.org/xsd/adlnav_v1p3" ' +
  'xmlns:imsss="http://www.imsglobal.org/xsd/imsss"';

/** A small SCORM 1.2 manifest; `version` "2004 4th Edition" and the like make a SCORM 2004 one. */
export function buildManifest(recipe: ManifestRecipe = {}): string {
  const version = recipe.version ?? '1.2';
  const is2004 = /2004|1\.3/.test(version);
  const type = is2004 ? 'adlcp:scormType' : 'adlcp:scormtype';
  return `${recipe.prolog ?? '<?xml version="1.0" encoding="UTF-8"?>\n'}<manifest identifier="M" ${
    is2004 ? namespaces2004 : namespaces12
  } ${recipe.attributes ?? ''}>
  <metadata><schema>ADL SCORM</schema>${version === '' ? '' : `<schemaversion>${version}</schemaversion>`}</metadata>
  <organizations default="O">${
    recipe.organizations ??
    `<organization identifier="O"><title>${recipe.title ?? 'Recognise'}</title>
      <item identifier="I1" identifierref="R1" ${recipe.itemAttributes ?? ''}><title>First</title>${recipe.item ?? ''}</item>
    </organization>`
  }</organizations>
  <resources>${
    recipe.resources ??
    `<resource identifier="R1" type="webcontent" ${type}="sco" href="${recipe.href ?? 'index.html'}"/>`
  }</resources>
</manifest>`;
}

/** A package in memory. */
export function buildFiles(files: Record<string, string | Uint8Array>): PackageFiles {
  const bytes = new Map(Object.entries(files).map(([path, content]) => [path, Buffer.from(content as Uint8Array)]));
  return {
    list: () => [...bytes].map(([path, content]) => ({ path, size: content.length })),
    read: (path) => {
      const content = bytes.get(path);
      return content ? Promise.resolve(content) : Promise.reject(new Error(`no ${path}`));
    },
  };
}
