import { Email, NewPassword, Password, Profile, SignIn } from '@amelie/contract';
import type { UseFormReturn } from 'react-hook-form';
import { z } from 'zod';

/** What the forms of an account are checked by. Fetched by `lateCheck` only: importing it for more than its types brings zod along. */
export const SignInGiven = SignIn;
/** The language has its own switch in the frame. */
export const ProfileGiven = Profile.omit({ language: true });
export const PasswordChange = z.object({ currentPassword: Password, newPassword: NewPassword });
export const LinkWanted = z.object({ email: Email });
export const PasswordWanted = z.object({ newPassword: NewPassword });

export type ProfileFormState = UseFormReturn<z.input<typeof ProfileGiven>>;
