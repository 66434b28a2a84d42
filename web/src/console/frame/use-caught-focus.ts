import { type RefObject, useEffect } from 'react';
import { rowInHand } from '../controls/row-in-hand.ts';

/**
 * Whatever has the keyboard may leave the page by itself: a prompt that was answered, a list that was empty, a window that was
 * opened while another one closed and knows of no place to give it back to. Then the place on the screen that had it last has it
 * again; where that is gone the row in hand, or the screen, and never nothing. Where a window is open, that window has it.
 */
export function useCaughtFocus(screen: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    let held: Element | null = null;
    let place: HTMLElement | null = null;
    let frame = 0;
    const hold = ({ target }: FocusEvent) => {
      held = target instanceof Element ? target : null;
      if (target instanceof HTMLElement && screen.current?.contains(target)) place = target;
    };
    const isLost = () => held !== null && !held.isConnected && document.activeElement === document.body;
    const give = () => {
      if (!isLost()) return;
      const [open] = [...document.querySelectorAll<HTMLElement>('[data-overlay] [role$="dialog"]')].slice(-1);
      const there = place?.isConnected === true ? place : (rowInHand() ?? screen.current);
      (open ?? there)?.focus({ preventScroll: true });
    };
    const look = () => {
      if (!isLost()) return;
      cancelAnimationFrame(frame);
      // A window that closes gives it back where it was, in the frame after it has gone.
      frame = requestAnimationFrame(() => {
        frame = requestAnimationFrame(give);
      });
    };
    document.addEventListener('focusin', hold);
    const changes = new MutationObserver(look);
    changes.observe(document.body, { childList: true, subtree: true });
    return () => {
      document.removeEventListener('focusin', hold);
      changes.disconnect();
      cancelAnimationFrame(frame);
    };
  }, [screen]);
}
