import type { ReactNode } from 'react';
import { Button } from 'react-aria-components';
import type { Keys } from '../keys/chord.ts';
import { KeyCaps } from './key-cap.tsx';

interface ActionButtonProps {
  readonly children: ReactNode;
  /** The act a screen is for; at most one of them in sight. */
  readonly isPrimary?: boolean;
  /** Small, for rows of a table. */
  readonly isSmall?: boolean;
  readonly keys?: Keys;
  readonly type?: 'button' | 'submit';
  readonly isDisabled?: boolean;
  /** It was pressed and the answer is awaited; stays in focus and cannot be pressed again. */
  readonly isPending?: boolean;
  readonly autoFocus?: boolean;
  readonly label?: string;
  /** Of something that is on or off. */
  readonly isOn?: boolean;
  readonly onPress?: () => void;
}

/** Something to press. */
export function ActionButton({
  children,
  isPrimary = false,
  isSmall = false,
  keys,
  type = 'button',
  label,
  isOn,
  isPending = false,
  onPress,
  ...rest
}: ActionButtonProps) {
  const classes = ['button', isPrimary && 'primary', isSmall && 'compact'].filter(Boolean).join(' ');
  return (
    <Button
      {...rest}
      {...(onPress === undefined ? {} : { onPress })}
      {...(label === undefined ? {} : { 'aria-label': label })}
      {...(isOn === undefined ? {} : { 'aria-pressed': isOn })}
      isPending={isPending}
      className={classes}
      type={type}
    >
      {keys !== undefined && <KeyCaps keys={keys} />}
      <span>{children}</span>
    </Button>
  );
}
