import { Button, LiveRegion } from '@amelie/ui';
import { useState } from 'react';
import { useT } from '../i18n';

interface CopyTextProps {
  text: string;
  /** The button's name, where several stand beside each other. */
  label?: string;
}

/** Puts a text on the clipboard, or says that one has to do it by hand. */
export function CopyText({ text, label }: CopyTextProps) {
  const t = useT();
  const [said, setSaid] = useState<'copied' | 'copyByHand' | null>(null);
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text);
      setSaid('copied');
    } catch {
      // Without https, or with the clipboard switched off, the text stands there to be marked.
      setSaid('copyByHand');
    }
  };
  const words = said && t(`common.${said}`);
  return (
    <span className="inline-flex flex-wrap items-center gap-x-3">
      <Button kind="plain" size="s" onPress={() => void copy()} {...(label ? { 'aria-label': label } : {})}>
        {t('common.copy')}
      </Button>
      {words && <span className="text-s text-good">{words}</span>}
      <LiveRegion>{words}</LiveRegion>
    </span>
  );
}
