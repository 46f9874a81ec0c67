import { useSyncExternalStore } from 'react';
import { Button } from './button';
import { Icon, type IconName } from './icon';
import { IconButton } from './icon-button';
import { dismissToast, toastStore, type Toast, type ToastAction, type ToastTone } from './toast-store';

const marks: Record<ToastTone, { icon: IconName; look: string }> = {
  info: { icon: 'info', look: 'text-primary' },
  good: { icon: 'check', look: 'text-good' },
  loss: { icon: 'alert', look: 'text-loss' },
};

/** Where `showToast` shows its words: once, in the frame. It is a live region and never takes the focus. */
export function ToastRegion({ dismissLabel }: { dismissLabel: string }) {
  const toasts = useSyncExternalStore(toastStore.subscribe, toastStore.read);
  return (
    <div
      role="status"
      aria-live="polite"
      className="pointer-events-none fixed inset-x-4 bottom-24 z-50 flex flex-col items-center gap-2 md:bottom-6"
    >
      {toasts.map((toast) => (
        <div
          key={toast.id}
          className="pointer-events-auto flex w-full max-w-[30rem] animate-rise items-center gap-3 rounded-m border border-line bg-surface py-1.5 ps-4 pe-1.5 shadow-high"
        >
          <Icon name={marks[toast.tone].icon} className={`size-5 ${marks[toast.tone].look}`} />
          <p className="flex-1">{toast.text}</p>
          {toast.action && <ActionButton toast={toast} action={toast.action} />}
          <IconButton icon="close" label={dismissLabel} onPress={() => dismissToast(toast.id)} />
        </div>
      ))}
    </div>
  );
}

function ActionButton({ toast, action }: { toast: Toast; action: ToastAction }) {
  const act = () => {
    dismissToast(toast.id);
    action.onAction();
  };
  return (
    <Button kind="plain" size="s" onPress={act}>
      {action.label}
    </Button>
  );
}
