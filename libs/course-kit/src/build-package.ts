import { BuildRefused } from './build-refused';
import type { Course } from './course';
import { scorm12Manifest, scorm2004Manifest } from './manifest';
import { moduleOf } from './module-of';
import { packageContent, type PackageFormat } from './package-content';
import { writeZip } from './write-zip';

export interface BuildOrder {
  /** Id of the module. */
  module: string;
  /** `scorm12` or `scorm2004`; any other name is refused. */
  format: string;
  /** Path of the zip to write. An existing file is replaced. */
  out: string;
}

export interface BuiltPackage {
  out: string;
  format: PackageFormat;
  title: string;
  /** Every path in the zip, sorted, the manifest among them. */
  files: string[];
}

/** Builds one module as a SCORM package. Throws `BuildRefused` for an unknown module or format. */
export async function buildPackage(course: Course, order: BuildOrder): Promise<BuiltPackage> {
  const module = moduleOf(course, order.module);
  const format = formatOf(order.format);
  const files = packageContent(course, module, format);
  const facts = { course, module, files: [...files.keys()].sort() };
  const manifest = format === 'scorm12' ? scorm12Manifest(facts) : scorm2004Manifest(facts);
  files.set('imsmanifest.xml', Buffer.from(manifest));
  await writeZip(files, order.out);
  return { out: order.out, format, title: module.title, files: [...files.keys()].sort() };
}

function formatOf(name: string): PackageFormat {
  if (name === 'scorm12' || name === 'scorm2004') return name;
  throw new BuildRefused('format-not-available', name);
}
