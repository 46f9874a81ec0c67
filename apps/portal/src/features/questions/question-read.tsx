import type { AnyQuestion, RichText as Text } from '@amelie/contract';
import { Icon, VisuallyHidden } from '@amelie/ui';
import { useT } from '../../lib/i18n';
import { RichText } from '../../lib/rich-text/rich-text';
import { readParts, type ReadPart } from './read-parts';

interface QuestionReadProps {
  question: AnyQuestion;
  /** Without feedback and source: enough to tell two questions apart. */
  short?: boolean;
}

/** A question with its key, to be read. */
export function QuestionRead({ question, short }: QuestionReadProps) {
  const t = useT();
  const { language, stem, feedback, source, media } = question;
  const pictures = media.filter(({ kind }) => kind === 'image');
  return (
    <div className="flex min-w-0 flex-col gap-3" lang={language}>
      <RichText body={stem} lang={language} />
      {pictures.map(({ id, file, alt }) => (
        <img
          key={id}
          src={`/api/question-media/${file}`}
          alt={alt}
          className="max-h-64 max-w-full self-start rounded-s"
        />
      ))}
      <ul className="flex flex-col gap-1.5">
        {readParts(question).map((part, index) => (
          <Part key={index} part={part} lang={language} short={short === true} />
        ))}
      </ul>
      {!short && <Beside label={t('bank.feedback')} text={feedback} lang={language} />}
      {!short && source !== '' && (
        <p className="text-s text-muted [overflow-wrap:anywhere]">{t('bank.sourceIs', { source })}</p>
      )}
    </div>
  );
}

function Part({ part, lang, short }: { part: ReadPart; lang: string; short: boolean }) {
  const t = useT();
  const { isRight, text, beside, feedback } = part;
  return (
    <li className="flex items-start gap-2">
      <span className="mt-1 w-5 shrink-0">
        {isRight !== null && (
          <>
            <Icon name={isRight ? 'check' : 'close'} className={isRight ? 'size-5 text-good' : 'size-5 text-muted'} />
            <VisuallyHidden>{t(isRight ? 'bank.right' : 'bank.wrong')}</VisuallyHidden>
          </>
        )}
      </span>
      <div className="min-w-0 flex-1 [overflow-wrap:anywhere]">
        {typeof text === 'string' ? <p>{text}</p> : <RichText body={text} lang={lang} />}
        {beside !== '' && <p className="text-s text-muted">{beside}</p>}
        {!short && feedback && <Beside label={t('bank.feedback')} text={feedback} lang={lang} />}
      </div>
    </li>
  );
}

function Beside({ label, text, lang }: { label: string; text: Text; lang: string }) {
  if (text.content.length === 0) return null;
  return (
    <div className="text-s text-muted">
      <p className="font-medium">{label}</p>
      <RichText body={text} lang={lang} />
    </div>
  );
}
