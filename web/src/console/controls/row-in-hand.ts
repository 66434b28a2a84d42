import type { KeyboardEvent } from 'react';

/** The row of the screen's list that the keyboard is at; null where there is no list, or nothing in it. */
export const rowInHand = (): HTMLElement | null => document.querySelector('main [data-row][tabindex="0"]');

/** This key ends the typing: the keyboard goes to the row in hand, where the keys of the list work, and is seen there; where there is none, to the screen. */
export function leaveField(event: KeyboardEvent<HTMLElement>): void {
  // The row would take the key for itself.
  event.preventDefault();
  event.currentTarget.blur();
  (rowInHand() ?? document.querySelector('main'))?.focus({ preventScroll: true });
}
