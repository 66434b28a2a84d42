import { type RefObject, useLayoutEffect } from 'react';

const kept = new Map<string, number>();

/** Leads back to where the list of this name was left; `isThere`: it has its rows. */
export function useKeptScroll(box: RefObject<HTMLElement | null>, name: string, isThere: boolean): void {
  useLayoutEffect(() => {
    const element = box.current;
    if (element === null || !isThere) return;
    element.scrollTop = kept.get(name) ?? 0;
    const note = () => void kept.set(name, element.scrollTop);
    element.addEventListener('scroll', note, { passive: true });
    return () => element.removeEventListener('scroll', note);
  }, [box, name, isThere]);
}
