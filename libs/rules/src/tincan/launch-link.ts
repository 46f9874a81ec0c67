import { addToQuery, type LaunchActor } from '../cmi5/launch-url';

export interface LaunchLink {
  endpoint: string;
  /** The whole value of the header Authorization. */
  auth: string;
  actor: LaunchActor;
  registration: string;
  activityId: string;
  /** The name of the platform. */
  platform: string;
  /** As a header Accept-Language would say it. */
  language: string;
}

/** The address of an activity with what the launch convention of Tin Can adds (RusticiSoftware/launch, lms_lrs, Launch). */
export function launchLinkOf(address: string, link: LaunchLink): string {
  return addToQuery(address, {
    endpoint: link.endpoint,
    auth: link.auth,
    actor: JSON.stringify(link.actor),
    registration: link.registration,
    activity_id: link.activityId,
    activity_platform: link.platform,
    'Accept-Language': link.language,
  });
}
