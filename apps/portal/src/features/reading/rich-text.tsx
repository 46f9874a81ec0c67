import type { Block, RichText as RichTextDocument } from '@amelie/contract';
import { type ReactNode, useContext, useMemo } from 'react';
import { type Beside, headingElement } from './beside';
import { layOut } from './lay-out';
import { TextContext } from './text-context';
import { Words } from './words';

interface RichTextProps {
  body: RichTextDocument;
  /** The language of the text, where it is another one than the interface's. */
  lang?: string;
  /** What the marks of the text point at. */
  beside?: Beside;
}

/** An author's text as elements: never as markup, so that nothing in it can act. */
export function RichText({ body, lang, beside }: RichTextProps) {
  const setting = useMemo(() => ({ layout: layOut(body), beside: beside ?? null, lang }), [body, beside, lang]);
  return (
    <TextContext value={setting}>
      <div className="prose" lang={lang}>
        {body.content.map((block, place) => (
          <BlockText key={place} block={block} place={place} />
        ))}
      </div>
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
