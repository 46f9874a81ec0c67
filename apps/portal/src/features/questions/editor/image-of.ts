import type { QuestionOf } from '@amelie/contract';
import type { KeptPicture } from './pictures';

type Hotspot = QuestionOf<'hotspot'>;

/** The picture on which the places lie; undefined while there is none. */
export const imageOf = ({ media, image }: Hotspot) => media.find(({ id }) => id === image.media);

/** The question with another picture; what it showed has to be said anew, the places stay. */
export function withImage(question: Hotspot, { file, width, height }: KeptPicture): Hotspot {
  const before = imageOf(question);
  const id = crypto.randomUUID();
  const others = question.media.filter((one) => one !== before);
  return {
    ...question,
    media: [...others, { id, kind: 'image', file, alt: '' }],
    image: { media: id, width, height },
  };
}
