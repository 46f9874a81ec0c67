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

type Shown = Reviewing<'hotspot'>['question']['regions'][number] & { verdict: Verdict };

/** The image with what was marked and what is right; the numbers on it stand in the list below. */
export function HotspotReview({ question, answer, marking, lang }: Reviewing<'hotspot'>) {
  const t = useT();
  const shown = question.regions
    .map((region): Shown => ({ ...region, verdict: verdictOf(marking, region.id) }))
    .filter(({ verdict }) => verdict !== 'left');
  return (
    <div className="flex flex-col gap-4">
      <MarkedImage question={question} answer={answer} shown={shown} lang={lang} />
      <ReviewRows ordered>
        {shown.map(({ id, label, verdict, feedback }, place) => (
          <ReviewRow
            key={id}
            title={`${place + 1}. ${label}`}
            verdict={verdict === 'missed' ? 'right' : verdict}
            words={verdict === 'missed' ? t('quizzes.wouldBeRight') : undefined}
            feedback={feedback}
            lang={lang}
          />
        ))}
        {marking.parts.some(({ part }) => part === 'nowhere') && (
          <ReviewRow verdict="wrong" words={t('answering.nowhere')} lang={lang} />
        )}
      </ReviewRows>
    </div>
  );
}

type MarkedImageProps = Pick<Reviewing<'hotspot'>, 'question' | 'answer' | 'lang'> & { shown: readonly Shown[] };

function MarkedImage({ question, answer, shown, lang }: MarkedImageProps) {
  const isHit = (point: (typeof answer.points)[number]) => question.regions.some(({ shape }) => isInside(shape, point));
  return (
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
  );
}
