import type { Inline, Mark } from '@amelie/contract';
import { lazy, type ReactNode, Suspense, useContext } from 'react';
import { useT } from '../i18n';
import { markElement, sourceElement } from './beside';
import { JumpLink } from './jump-link';
import type { SourcePlace, Stretch } from './lay-out';
import { TextContext } from './text-context';

/** A text is read before one of its words is pressed: what explains them comes after it. */
const ExplainedWords = lazy(() => import('./explained-words').then((file) => ({ default: file.ExplainedWords })));

/** The words of a line, with what its marks point at. */
export function Words({ content = [] }: { content?: readonly Inline[] | undefined }) {
  const { layout } = useContext(TextContext);
  const stretches = layout.stretches.get(content) ?? [];
  return stretches.map((stretch, place) => <StretchText key={place} stretch={stretch} />);
}

function StretchText({ stretch }: { stretch: Stretch }) {
  const { beside, lang } = useContext(TextContext);
  const entry = beside?.glossary.find(({ id }) => id === stretch.termId);
  const words = stretch.inlines.map((inline, place) =>
    inline.type === 'hardBreak' ? (
      <br key={place} />
    ) : (
      <Marked key={place} text={inline.text} marks={inline.marks ?? []} />
    ),
  );
  return (
    <>
      {entry ? (
        <Suspense fallback={<span className="term">{words}</span>}>
          <ExplainedWords entry={entry} lang={lang}>
            {words}
          </ExplainedWords>
        </Suspense>
      ) : (
        words
      )}
      <SourceNumbers places={stretch.sources} />
    </>
  );
}

/** The numbers behind words that rest on sources. What points at nothing shows nothing. */
function SourceNumbers({ places }: { places: readonly SourcePlace[] }) {
  const t = useT();
  const { beside } = useContext(TextContext);
  if (!beside) return null;
  const found = places.flatMap((place) => {
    const source = beside.sources.find(({ id }) => id === place.id);
    return source ? [{ ...place, number: source.number }] : [];
  });
  if (found.length === 0) return null;
  return (
    <sup className="cite">
      {found.map(({ id, place, number }) => (
        <JumpLink
          key={id}
          id={markElement(beside.prefix, id, place)}
          to={sourceElement(beside.prefix, id)}
          label={t('reading.source', { number })}
        >
          {number}
        </JumpLink>
      ))}
    </sup>
  );
}

/** The marks from the outside in, around the words. */
function Marked({ text, marks }: { text: string; marks: readonly Mark[] }): ReactNode {
  const { weave } = useContext(TextContext);
  const [mark, ...rest] = marks;
  if (!mark) return weave ? weave(text) : text;
  const inner = <Marked text={text} marks={rest} />;
  if (mark.type === 'bold') return <strong>{inner}</strong>;
  if (mark.type === 'italic') return <em>{inner}</em>;
  return mark.type === 'link' && isSafe(mark.attrs.href) ? (
    <a href={mark.attrs.href} target="_blank" rel="noopener noreferrer nofollow">
      {inner}
    </a>
  ) : (
    inner
  );
}

/** The contract lets nothing else in; what shows it checks again. */
function isSafe(href: string): boolean {
  return /^(https:|mailto:|tel:)/i.test(href);
}
