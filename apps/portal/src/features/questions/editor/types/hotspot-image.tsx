import { Button, FileDrop, Notice, Spinner } from '@amelie/ui';
import { useRef, useState } from 'react';
import { useRefusalText } from '../../../../lib/api';
import { useT } from '../../../../lib/i18n';
import { useFault } from '../editor-setting';
import { imageOf, withImage } from '../image-of';
import type { PartProps } from '../part-props';
import { usePictures } from '../pictures';
import { ShortField } from '../short-field';

const accepted = 'image/png,image/jpeg,image/gif,image/webp';

/** The picture of the question: sent, described in words, changed for another. */
export function HotspotImage({ question, change }: PartProps<'hotspot'>) {
  const t = useT();
  const say = useRefusalText();
  const fault = useFault(['image']);
  const { keep } = usePictures();
  const [isSending, setSending] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const image = imageOf(question);
  const place = image ? question.media.indexOf(image) : -1;
  const send = async (picture: File) => {
    setSending(true);
    setError(null);
    try {
      const kept = await keep(picture);
      change((now) => withImage(now, kept));
    } catch (refused) {
      setError(refused);
    } finally {
      setSending(false);
    }
  };
  const describe = (alt: string) =>
    change((now) => ({ ...now, media: now.media.map((one) => (one.id === now.image.media ? { ...one, alt } : one)) }));
  return (
    <fieldset className="flex min-w-0 flex-col gap-3">
      <legend className="mb-1 font-semibold">{t('editor.image')}</legend>
      {fault && <Notice tone="loss">{fault}</Notice>}
      {error !== null && (
        <Notice tone="loss" live="assertive">
          {say(error)}
        </Notice>
      )}
      {isSending && (
        <p role="status" className="flex items-center gap-2 text-s text-muted">
          <Spinner /> {t('editor.sendingImage')}
        </p>
      )}
      {!image && !isSending && (
        <FileDrop
          label={t('editor.putImage')}
          hint={t('editor.imageHint')}
          chooseLabel={t('editor.chooseImage')}
          accept={accepted}
          onFile={(picture) => void send(picture)}
        />
      )}
      {image && (
        <>
          <ShortField
            label={t('editor.alt')}
            hint={t('editor.altHint')}
            path={['media', place, 'alt']}
            most={1000}
            lines={2}
            value={image.alt}
            onChange={describe}
          />
          <OtherImage onFile={(picture) => void send(picture)} />
        </>
      )}
    </fieldset>
  );
}

function OtherImage({ onFile }: { onFile: (picture: File) => void }) {
  const t = useT();
  const input = useRef<HTMLInputElement>(null);
  return (
    <div>
      <Button kind="quiet" size="s" icon="upload" onPress={() => input.current?.click()}>
        {t('editor.otherImage')}
      </Button>
      <input
        ref={input}
        type="file"
        accept={accepted}
        hidden
        aria-label={t('editor.otherImage')}
        onChange={(event) => {
          const [picture] = event.target.files ?? [];
          if (picture) onFile(picture);
          event.target.value = '';
        }}
      />
    </div>
  );
}
