import type { Instance } from '@amelie/contract';
import type { Settings } from '../platform/tokens';

/** What a visitor may know before they sign in. */
export function describeInstance(settings: Settings): Instance {
  return {
    name: settings.instanceName,
    demo: settings.demo,
    contentOrigin: settings.contentOrigin,
    quickExitTo: settings.quickExitTo,
    maxUploadBytes: settings.limits.uploadBytes,
  };
}
