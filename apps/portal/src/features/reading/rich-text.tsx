import type { Block, Inline, Mark, RichText as RichTextDocument } from '@amelie/contract';
import type { ReactNode } from 'react';

interface RichTextProps {
  body: RichTextDocument;
  /** The language of the text, where it is another one than the interface's. */
  lang?: string;
}

/** An author's text as elements: never as markup, so that nothing in it can act. */
export function RichText({ body, lang }: RichTextProps) {
  return (
    <div className="prose" lang={lang}>
      {body.content.map((block, place) => (
        <BlockText key={place} block={block} />
      ))}
    </div>
  );
}

function BlockText({ block }: { block: Block }): ReactNode {
  switch (block.type) {
    case 'paragraph':
      return (
        <p>
          <Words content={block.content} />
        </p>
      );
    case 'heading': {
      const Heading = `h${block.attrs.level}` as const;
      return (
        <Heading>
          <Words content={block.content} />
        </Heading>
      );
    }
    case 'bulletList':
    case 'orderedList': {
      const List = block.type === 'bulletList' ? 'ul' : 'ol';
      return (
        <List>
          {block.content.map((item, place) => (
            <li key={place}>
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

function Blocks({ blocks }: { blocks: readonly Block[] }) {
  return blocks.map((block, place) => <BlockText key={place} block={block} />);
}

function Words({ content = [] }: { content?: readonly Inline[] | undefined }) {
  return content.map((inline, place) =>
    inline.type === 'hardBreak' ? (
      <br key={place} />
    ) : (
      <Marked key={place} text={inline.text} marks={inline.marks ?? []} />
    ),
  );
}

/** The marks from the outside in, around the words. */
function Marked({ text, marks }: { text: string; marks: readonly Mark[] }): ReactNode {
  const [mark, ...rest] = marks;
  if (!mark) return text;
  const inner = <Marked text={text} marks={rest} />;
  if (mark.type === 'bold') return <strong>{inner}</strong>;
  if (mark.type === 'italic') return <em>{inner}</em>;
  return isSafe(mark.attrs.href) ? (
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
