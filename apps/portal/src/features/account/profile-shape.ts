import { Profile } from '@amelie/contract';
import type { UseFormReturn } from 'react-hook-form';
import type { z } from 'zod';

/** What stands on the form of the account; the language has its own switch in the frame. */
export const ProfileGiven = Profile.omit({ language: true });
export type ProfileFormState = UseFormReturn<z.input<typeof ProfileGiven>, unknown, z.output<typeof ProfileGiven>>;
