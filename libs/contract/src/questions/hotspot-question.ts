import { z } from 'zod';
import { RichText } from '../rich-text';
import { plainText } from '../words';
import { commonParts, Credit, listOf, PartId } from './question-parts';
import { multipleMarkings } from './choice-questions';

const place = z.number().min(-100_000).max(100_000);
const length = z.number().min(0).max(100_000);

/** In pixels of the image as it is stored, from its upper left corner. */
export const Shape = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('rectangle'), x: place, y: place, width: length, height: length }),
  z.object({ kind: z.literal('circle'), x: place, y: place, radius: length }),
  z.object({ kind: z.literal('ellipse'), x: place, y: place, radiusX: length, radiusY: length }),
  z.object({ kind: z.literal('polygon'), points: listOf(z.object({ x: place, y: place }), 3, 200) }),
]);
export type Shape = z.infer<typeof Shape>;

/** Places on an image. Each has a name, so that the question can be answered by keyboard and without seeing. */
export const Hotspot = z.object({
  type: z.literal('hotspot'),
  ...commonParts,
  image: z.object({
    media: PartId,
    width: z.number().positive().max(100_000),
    height: z.number().positive().max(100_000),
  }),
  /** Where regions overlap, the first one is hit. */
  regions: listOf(
    z.object({ id: PartId, label: plainText(300).min(1), shape: Shape, credit: Credit, feedback: RichText }),
    1,
    60,
  ),
  /** How many places may be marked. */
  most: z.number().int().min(1).max(60),
  marking: z.enum(multipleMarkings),
  penalty: z.number().min(0).max(1),
});
