import { isInside } from '@amelie/rules';
import { classNames } from '@amelie/ui';
import { useT } from '../../../lib/i18n';
import { ImagePlaces, middleOf, placeOn } from '../answering/image-places';
import { ReviewRow, ReviewRows } from './review-row';
import { verdictOf, type Reviewing } from './reviewing-props';
import type { Verdict } from './verdict-line';

const outlines: Record<Verdict, string> = {
  right: 'fill-good-soft/40 stroke-good',
  partly: 'fill-caution-soft/40 stroke-caution',
  wrong: 'fill-caution-soft/40 stroke-caution',
  missed: 'fill-transparent stroke-good [stroke-dasharray:8_6]',
  left: 'hidden',
};

/** The image with what was marked and what is right; the numbers on it stand in the list below. */
export function HotspotReview({ question, answer, marking, lang }: Reviewing<'hotspot'>) {
  const t = useT();
  const shown = question.regions
    .map((region) => ({ ...region, verdict: verdictOf(marking, region.id) }))
    .filter(({ verdict }) => verdict !== 'left');
  const hasMissed = marking.parts.some(({ part }) => part === 'nowhere');
  const isHit = (point: (typeof answer.points)[number]) => question.regions.some(({ shape }) => isInside(shape, point));
  return (
    <div className="flex flex-col gap-4">
      <ImagePlaces
        image={question.image}
        media={question.media}
        lang={lang}
        shapes={shown.map(({ id, shape, verdict }) => ({ id, shape, look: outlines[verdict] }))}
      >
        {answer.points.map((point, place) => (
          <span
            key={place}
            aria-hidden="true"
            style={placeOn(point, question.image)}
            className={classNames(
              'absolute size-3.5 -translate-1/2 rounded-full border-2 border-surface shadow-card forced-colors:border-[CanvasText]',
              isHit(point) ? 'bg-primary' : 'bg-caution',
            )}
          />
        ))}
        {shown.map(({ id, shape }, place) => (
          <span
            key={id}
            aria-hidden="true"
            style={placeOn(middleOf(shape), question.image)}
            className="absolute grid size-6 -translate-1/2 place-items-center rounded-full border border-edge bg-surface text-s font-semibold"
          >
            {place + 1}
          </span>
        ))}
      </ImagePlaces>
      <ReviewRows ordered>
        {shown.map(({ id, label, verdict, feedback }, place) => (
          <ReviewRow
            key={id}
            text={{
              type: 'doc',
              content: [{ type: 'paragraph', content: [{ type: 'text', text: `${place + 1}. ${label}` }] }],
            }}
            verdict={verdict === 'missed' ? 'right' : verdict}
            words={verdict === 'missed' ? t('quizzes.wouldBeRight') : undefined}
            feedback={feedback}
            lang={lang}
          />
        ))}
        {hasMissed && <ReviewRow verdict="wrong" words={t('answering.nowhere')} lang={lang} />}
      </ReviewRows>
    </div>
  );
}
