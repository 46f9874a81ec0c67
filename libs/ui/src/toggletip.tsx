import { useId, type ReactNode } from 'react';
import { Dialog, DialogTrigger, Heading, Popover, Pressable } from 'react-aria-components';

interface ToggletipProps {
  /** The words in the text that open it. */
  children: ReactNode;
  title: string;
  /** What it says, in plain words. */
  meaning: ReactNode;
  /** The language of title and meaning, where it is another one than the interface's. */
  lang?: string | undefined;
}

/**
 * Words in running text that explain themselves when they are pressed: by touch, by keyboard and with a screen reader.
 * Nothing waits behind it: whatever else is pressed meanwhile works at once, the quick exit first of all.
 */
export function Toggletip({ children, title, meaning, lang }: ToggletipProps) {
  const meaningId = useId();
  return (
    <DialogTrigger>
      {/* A real button would not break over two lines. */}
      <Pressable>
        <span role="button" className="term">
          {children}
        </span>
      </Pressable>
      <Popover
        isNonModal
        offset={6}
        className="w-max max-w-[min(22rem,calc(100vw-2rem))] rounded-m border border-line bg-surface shadow-high data-[entering]:animate-fade"
      >
        <Dialog aria-describedby={meaningId} className="flex flex-col gap-1 p-4 focus-visible:shadow-none" lang={lang}>
          <Heading slot="title" level={2} className="text-m font-semibold">
            {title}
          </Heading>
          <p id={meaningId}>{meaning}</p>
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}
