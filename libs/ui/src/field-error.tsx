import type { ReactNode } from 'react';
import { Text } from 'react-aria-components';
import { fieldLook } from './field-look';
import { Icon } from './icon';

/** The sentence under a field that says how to put it right; tied to the field by react-aria. */
export function FieldError({ children }: { children: ReactNode }) {
  if (!children) return null;
  return (
    <Text slot="errorMessage" className={fieldLook.error}>
      <Icon name="alert" className="mt-px size-4.5" />
      <span>{children}</span>
    </Text>
  );
}
