import { type Block, linesOf, type RichText as RichTextDocument } from '@amelie/contract';
import { type ReactNode, useContext, useMemo } from 'react';
import { type Beside, headingElement } from './beside';
import { layOut } from './lay-out';
import { TextContext } from './text-context';
import { Words } from './words';

interface RichTextProps {
  body: RichTextDocument;
  /** The language of the text, where it is another one than the interface's. */
  lang?: string | undefined;
  /** What the marks of the text point at. */
  beside?: Beside;
  /** `reading` for a page; `plain` for a few lines inside the interface, in its type and size. */
  look?: 'reading' | 'plain';
  /** Draws the words where they hold more than words. Give the same function as long as it draws the same. */
  weave?: (text: string) => ReactNode;
}

/** An author's text as elements: never as markup, so that nothing in it can act. */
export function RichText({ body, lang, beside, look = 'reading', weave }: RichTextProps) {
  const setting = useMemo(
    () => ({ layout: layOut(body), beside: beside ?? null, lang, weave: weave ?? null }),
    [body, beside, lang, weave],
  );
  return (
    <TextContext value={setting}>
      <div className={look === 'plain' ? 'plain-text' : 'prose'} lang={lang}>
        {body.content.map((block, place) => (
          <BlockText key={place} block={block} place={place} />
        ))}
      </div>
    </TextContext>
  );
}

/** The first line of a text, for a place where only words may stand: a heading. */
export function RichLine({ body, lang }: { body: RichTextDocument; lang?: string | undefined }) {
  const setting = useMemo(() => ({ layout: layOut(body), beside: null, lang, weave: null }), [body, lang]);
  return (
    <TextContext value={setting}>
      <span lang={lang}>
        <Words content={linesOf(body)[0]} />
      </span>
    </TextContext>
  );
}

function BlockText({ block, place }: { block: Block; place: number }): ReactNode {
  switch (block.type) {
    case 'paragraph':
      return (
        <p>
          <Words content={block.content} />
        </p>
      );
    case 'heading':
      return <HeadingText block={block} place={place} />;
    case 'bulletList':
    case 'orderedList': {
      const List = block.type === 'bulletList' ? 'ul' : 'ol';
      return (
        <List>
          {block.content.map((item, index) => (
            <li key={index}>
              <Blocks blocks={item.content} />
            </li>
          ))}
        </List>
      );
    }
    case 'blockquote':
      return (
        <blockquote>
          <Blocks blocks={block.content} />
        </blockquote>
      );
    case 'horizontalRule':
      return <hr />;
  }
}

/** Headings stand at the top of the text only; the outline leads to them. */
function HeadingText({ block, place }: { block: Extract<Block, { type: 'heading' }>; place: number }) {
  const { beside } = useContext(TextContext);
  const Heading = `h${block.attrs.level}` as const;
  return (
    <Heading {...(beside ? { id: headingElement(beside.prefix, place), tabIndex: -1 } : {})}>
      <Words content={block.content} />
    </Heading>
  );
}

function Blocks({ blocks }: { blocks: readonly Block[] }) {
  return blocks.map((block, place) => <BlockText key={place} block={block} place={place} />);
}
