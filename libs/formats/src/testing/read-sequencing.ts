import type { ActivityNode } from '@amelie/contract';
import { listOrganizations } from '../organizations';
import { readPackage } from '../read-package';
import { buildFiles, buildManifest } from './build-manifest';

interface Sequencing {
  /** Inside the one item, beside its title. */
  item?: string;
  organization?: string;
  /** Inside <manifest>, after the resources. */
  collection?: string;
  attributes?: string;
}

/** Reads a package of one item with this sequencing: its organisation, and what was mended. */
export async function readSequencing({ item = '', organization = '', collection = '', attributes = '' }: Sequencing) {
  const organizations = `<organization identifier="O" ${attributes}><title>Course</title>
    <item identifier="I" identifierref="R1"><title>First</title>${item}</item>${organization}</organization>`;
  const manifest = buildManifest({ version: '2004 4th Edition', organizations });
  const content = manifest.replace('</manifest>', `${collection}</manifest>`);
  const reading = await readPackage(buildFiles({ 'imsmanifest.xml': content, 'index.html': '' }));
  if ('faults' in reading) throw new Error(JSON.stringify(reading.faults));
  const [first] = listOrganizations(reading.structure);
  if (!first) throw new Error('no organisation');
  return { organization: first, repaired: reading.repaired.map(({ code, found }) => `${code} ${found}`) };
}

export async function itemOf(item: string, collection?: string): Promise<ActivityNode | undefined> {
  return (await readSequencing({ item, collection })).organization.root.children[0];
}

export const sequencing = (inside: string, attributes = '') =>
  `<imsss:sequencing ${attributes}>${inside}</imsss:sequencing>`;
