import type { CompletionRule, ModuleState } from '@amelie/contract';
import { buildArchive } from '../../../libs/formats/src/testing/build-archive';
import { buildManifest, type ManifestRecipe } from '../../../libs/formats/src/testing/build-manifest';
import { type Elements, readable, type Sco, scoPage } from './sco-page';

type Facts = Record<string, unknown>;

/** A package that has to run, and what it promises. */
export interface PackageShape {
  name: string;
  bytes: () => Buffer;
  /** What a learner reads first. */
  heading: string;
  /** A button in the package without which it does not begin. */
  press?: string;
  /** What it finds when it begins, and when it begins again after the learner's page was loaded anew; null: it reports nothing. */
  first: Facts | null;
  again: Facts | null;
  /** How the learner leaves in between; a page that is loaded anew does not wait for what a package does at its end. */
  by: 'reload' | 'close';
  rule?: CompletionRule;
  becomes: ModuleState;
  score: number | null;
}

export interface ShapeRecipe extends Sco {
  manifest?: ManifestRecipe;
  /** Beside the manifest and the page, or in their place. */
  files?: Record<string, string | Uint8Array>;
  /** Where the page stands; null: among the files. */
  at?: string | null;
  press?: string;
  by?: 'close';
  /** What it finds, beside its bookmark and what it wrote: the first time, the second time, each time. */
  first?: Facts;
  again?: Facts;
  always?: Facts;
  rule?: CompletionRule;
  becomes?: ModuleState;
  score?: number;
  /** It reports nothing. */
  isSilent?: boolean;
}

export const versionOf = { scorm12: '1.2', scorm2004: '2004 4th Edition' };

/** What every page finds: nothing at first, and its bookmark the next time. */
export const found = {
  first: { found: true, started: 'true', entry: 'ab-initio', place: '', refused: '' },
  again: { found: true, started: 'true', entry: 'resume', place: 'page 2' },
};

function promiseOf({ says = {}, isSilent, ...recipe }: ShapeRecipe): Pick<PackageShape, 'first' | 'again'> {
  if (isSilent) return { first: null, again: null };
  const kept: Elements = readable(says, recipe.standard ?? 'scorm12');
  return {
    first: { ...found.first, ...kept, ...recipe.always, ...recipe.first },
    again: { ...found.again, ...kept, ...recipe.always, ...recipe.again },
  };
}

/** A package of one page that tells what it finds. */
export function shape(name: string, recipe: ShapeRecipe = {}): PackageShape {
  const { says = {}, reads = [], standard = 'scorm12', manifest, files = {}, at = 'index.html' } = recipe;
  const page = scoPage({ ...recipe, reads: [...Object.keys(readable(says, standard)), ...reads] });
  const content = buildManifest({ version: versionOf[standard], ...(at && { href: encodeURI(at) }), ...manifest });
  const all = { 'imsmanifest.xml': content, ...(at && { [at]: page }), ...files };
  return {
    name,
    bytes: () => buildArchive(Object.entries(all).map(([path, bytes]) => ({ name: path, content: bytes }))),
    heading: recipe.heading ?? 'Start',
    becomes: recipe.becomes ?? 'in-progress',
    score: recipe.score ?? null,
    by: recipe.by ?? 'reload',
    ...promiseOf(recipe),
    ...(recipe.press !== undefined && { press: recipe.press }),
    ...(recipe.rule && { rule: recipe.rule }),
  };
}
