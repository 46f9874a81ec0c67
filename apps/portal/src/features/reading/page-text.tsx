import { hasWords, type PageContent } from '@amelie/contract';
import { Button } from '@amelie/ui';
import { type ReactNode, useId, useMemo, useState } from 'react';
import { useT } from '../../lib/i18n';
import { besideOf } from '../../lib/rich-text/beside';
import { ContentGate } from './content-gate';
import { headingsOf } from './headings';
import { layOut } from '../../lib/rich-text/lay-out';
import { RichText } from '../../lib/rich-text/rich-text';
import { SourceList } from './source-list';
import { TextOutline } from './text-outline';
import { WordList } from './word-list';

/** From so many headings on, a text has its outline beside it where there is room. */
const longText = 3;

type Way = 'gate' | 'text' | 'summary';

interface PageTextProps {
  page: PageContent;
  lang: string;
  /** The step that follows the text; it waits behind a content note as the text does. */
  next?: ReactNode;
}

/**
 * A page as its learner reads it: behind its content note, if it has one; then the text or the way round it; then what
 * it rests on. Which way somebody took is kept nowhere.
 */
export function PageText({ page, lang, next }: PageTextProps) {
  const [way, setWay] = useState<Way>(page.contentNote === '' ? 'text' : 'gate');
  const [isChosen, setIsChosen] = useState(false);
  const hasSummary = hasWords(page.summary);
  const take = (chosen: Way) => {
    setWay(chosen);
    setIsChosen(true);
  };
  if (way === 'gate')
    return (
      <ContentGate
        note={page.contentNote}
        lang={lang}
        onRead={() => take('text')}
        onReadSummary={hasSummary ? () => take('summary') : null}
      />
    );
  return (
    // Drawn anew for each way, so that the focus goes to the text that was asked for.
    <div
      key={way}
      ref={isChosen ? takeFocus : null}
      tabIndex={-1}
      className="flex flex-col gap-5 focus-visible:shadow-none"
    >
      {hasSummary && <WayLine way={way} onChange={take} />}
      <TextWithLists page={page} lang={lang} way={way} next={next} />
    </div>
  );
}

function takeFocus(element: HTMLElement | null): void {
  element?.focus({ preventScroll: true });
}

/** Which of the two is on screen, and the way to the other. */
function WayLine({ way, onChange }: { way: Way; onChange: (way: Way) => void }) {
  const t = useT();
  const isSummary = way === 'summary';
  return (
    <p className="flex flex-wrap items-center gap-x-4 border-b border-line pb-1 text-s text-muted">
      {t(isSummary ? 'reading.onSummary' : 'reading.hasSummary')}
      <Button kind="plain" size="s" onPress={() => onChange(isSummary ? 'text' : 'summary')}>
        {t(isSummary ? 'reading.readPage' : 'reading.readSummary')}
      </Button>
    </p>
  );
}

function TextWithLists({ page, lang, way, next }: PageTextProps & { way: Way }) {
  const prefix = useId();
  const text = way === 'summary' ? page.summary : page.body;
  const beside = useMemo(() => besideOf(page, prefix), [page, prefix]);
  const { places } = useMemo(() => layOut(text), [text]);
  const headings = headingsOf(text);
  return (
    <div className="relative flex flex-col gap-8">
      {headings.length >= longText && (
        <div className="absolute inset-y-0 start-full hidden ps-10 xl:block">
          <TextOutline headings={headings} prefix={prefix} lang={lang} />
        </div>
      )}
      <RichText body={text} lang={lang} beside={beside} />
      {next}
      {page.glossary.length > 0 && <WordList glossary={page.glossary} lang={lang} />}
      {page.sources.length > 0 && <SourceList beside={beside} places={places} lang={lang} />}
    </div>
  );
}
