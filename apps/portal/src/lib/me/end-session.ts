import { signOut } from '../api/generated/sdk.gen';

/** Signs out and loads the sign-in page anew, so that nothing of the session stays in memory. */
export async function endSession(): Promise<void> {
  await signOut({ throwOnError: true });
  location.replace('/sign-in');
}
