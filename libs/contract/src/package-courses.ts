import { z } from 'zod';
import { moveOns } from './package-words';

/** Text by language tag; the key "und" where the file names no language. */
const Texts = z.record(z.string().max(60), z.string().max(1000));

/** An assignable unit (cmi5 13.1.4). */
export const Cmi5Au = z.object({
  /** Path in the package, encoded, or the absolute address as written. */
  url: z.string(),
  isAbsolute: z.boolean(),
  moveOn: z.enum(moveOns),
  launchMethod: z.enum(['AnyWindow', 'OwnWindow']),
  /** 0 to 1. */
  masteryScore: z.number().nullable(),
  launchParameters: z.string().nullable(),
  entitlementKey: z.string().nullable(),
  activityType: z.string().nullable(),
});
export type Cmi5Au = z.infer<typeof Cmi5Au>;

/** A block or an AU, in the order of the file; `parent` is the id of the block around it, null right below the course. */
export const Cmi5Node = z.object({
  id: z.string(),
  parent: z.string().nullable(),
  titles: Texts,
  descriptions: Texts,
  objectives: z.array(z.string()),
  /** Absent for a block. */
  au: Cmi5Au.nullable(),
});
export type Cmi5Node = z.infer<typeof Cmi5Node>;

/** A cmi5 course structure (cmi5 13). */
export const Cmi5Course = z.object({
  id: z.string(),
  titles: Texts,
  descriptions: Texts,
  objectives: z.array(z.object({ id: z.string(), titles: Texts, descriptions: Texts })),
  nodes: z.array(Cmi5Node),
});
export type Cmi5Course = z.infer<typeof Cmi5Course>;

/** An activity of `tincan.xml`. */
export const XapiActivity = z.object({
  id: z.string(),
  type: z.string().nullable(),
  titles: Texts,
  descriptions: Texts,
  /** Where it is launched: path in the package, encoded, or an absolute address; null for what is only described. */
  launch: z.string().nullable(),
  isAbsolute: z.boolean(),
});
export type XapiActivity = z.infer<typeof XapiActivity>;
