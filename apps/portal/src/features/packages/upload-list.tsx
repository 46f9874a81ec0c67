import { Button, IconButton, Notice, ProgressBar } from '@amelie/ui';
import { useRefusalText } from '../../lib/api';
import { useFormat, useT } from '../../lib/i18n';
import { cancelUpload, retryUpload, type UploadTask } from './uploads';
import { useUploads } from './use-uploads';

/** The files on their way: how far each is, and a way to stop it. */
export function UploadList() {
  const t = useT();
  const uploads = useUploads();
  if (uploads.length === 0) return null;
  return (
    <section className="flex flex-col gap-3">
      <h2>{t('packages.uploads', { count: uploads.length })}</h2>
      <ul className="flex flex-col gap-3">
        {uploads.map((task) => (
          <UploadRow key={task.id} task={task} />
        ))}
      </ul>
    </section>
  );
}

function UploadRow({ task }: { task: UploadTask }) {
  const t = useT();
  const format = useFormat();
  const say = useRefusalText();
  const sent = task.sizeBytes > 0 ? task.sentBytes / task.sizeBytes : 0;
  const amount = t('packages.share', {
    share: format.percent(sent),
    done: format.bytes(task.sentBytes),
    of: format.bytes(task.sizeBytes),
  });
  return (
    <li className="flex items-start gap-3 rounded-m border border-line bg-surface p-4">
      <div className="flex min-w-0 flex-1 flex-col gap-3">
        <ProgressBar
          label={<span className="font-semibold [overflow-wrap:anywhere]">{task.fileName}</span>}
          value={sent}
          valueText={amount}
        />
        {task.state === 'waiting' && (
          <Notice tone="caution" live="polite">
            {t('packages.lineDropped')}
          </Notice>
        )}
        {task.state === 'failed' && (
          <Notice
            tone="loss"
            live="assertive"
            action={
              <Button kind="quiet" size="s" onPress={() => retryUpload(task.id)}>
                {t('packages.goOn')}
              </Button>
            }
          >
            {say(task.error)}
          </Notice>
        )}
      </div>
      <IconButton
        icon="close"
        label={t('packages.cancelUpload', { name: task.fileName })}
        onPress={() => cancelUpload(task.id)}
      />
    </li>
  );
}
