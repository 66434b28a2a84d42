import { act, type ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import { onTestFinished, vi } from 'vitest';

/** React runs what is drawn in a test only inside `act`, and says so where a test forgets it. */
Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });

export interface Page {
  /** What React draws into: it stands in the body of the document, with all that is drawn below it. */
  readonly container: HTMLElement;
  /** Draws, and runs the effects; a second call draws again in the same place. */
  show(node: ReactNode): Promise<void>;
  /** Runs what a test does to the page, and everything that React makes of it. */
  during(doing: () => void | Promise<void>): Promise<void>;
  /** Lets milliseconds of faked timers pass. */
  pass(ms: number): Promise<void>;
  /** Takes everything from the page: effects clean up. The end of a test does so too. */
  close(): Promise<void>;
  /** The elements that a CSS selector names, in the order of the page. */
  elements(selector: string): Element[];
}

/**
 * A page without a browser, for what components do over time: their effects, timers and clean-ups. The test file asks for a document
 * by its first line, `// @vitest-environment happy-dom`. That document lays nothing out: every size in it is 0.
 */
export function openPage(): Page {
  const container = document.body.appendChild(document.createElement('div'));
  const root = createRoot(container);
  const during = (doing: () => void | Promise<void>) => act(async () => void (await doing()));
  const close = async () => {
    await during(() => root.unmount());
    container.remove();
  };
  onTestFinished(close);
  return {
    container,
    during,
    close,
    show: (node) => during(() => root.render(node)),
    pass: (ms) => during(async () => void (await vi.advanceTimersByTimeAsync(ms))),
    elements: (selector) => [...container.querySelectorAll(selector)],
  };
}
