import { type RefObject, useEffect } from 'react';

/**
 * Whatever has the keyboard may leave the page by itself: a prompt that was answered, a list that was empty. Then the screen has
 * it, and not nothing; or the window over it, where one is open.
 */
export function useCaughtFocus(screen: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    let held: Element | null = null;
    let frame = 0;
    const hold = ({ target }: FocusEvent) => {
      held = target instanceof Element ? target : null;
    };
    const isLost = () => held !== null && !held.isConnected && document.activeElement === document.body;
    const give = () => {
      if (!isLost()) return;
      const [open] = [...document.querySelectorAll<HTMLElement>('[data-overlay] [role$="dialog"]')].slice(-1);
      (open ?? screen.current)?.focus({ preventScroll: true });
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
