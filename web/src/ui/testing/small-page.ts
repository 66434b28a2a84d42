import { act, type ReactNode } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { vi } from 'vitest';

/** As much of a document as React asks for when it draws: elements, texts, attributes, and where each stands. */
export class SmallNode extends EventTarget {
  readonly nodeType: number;
  readonly nodeName: string;
  readonly ownerDocument: object;
  readonly namespaceURI = 'http://www.w3.org/2000/svg';
  readonly attributes = new Map<string, string>();
  readonly style = { setProperty: () => {} };
  readonly childNodes: SmallNode[] = [];
  parentNode: SmallNode | null = null;
  nodeValue = '';

  constructor(nodeType: number, nodeName: string, ownerDocument: object) {
    super();
    this.nodeType = nodeType;
    this.nodeName = nodeName;
    this.ownerDocument = ownerDocument;
  }

  get tagName(): string {
    return this.nodeName;
  }

  get firstChild(): SmallNode | null {
    return this.childNodes[0] ?? null;
  }

  get lastChild(): SmallNode | null {
    return this.childNodes.at(-1) ?? null;
  }

  get nextSibling(): SmallNode | null {
    const siblings = this.parentNode?.childNodes ?? [];
    return siblings[siblings.indexOf(this) + 1] ?? null;
  }

  get textContent(): string {
    return this.nodeValue + this.childNodes.map((child) => child.textContent).join('');
  }

  set textContent(text: string) {
    this.childNodes.length = 0;
    if (text !== '') this.appendChild(textNode(text, this.ownerDocument));
  }

  appendChild(child: SmallNode): SmallNode {
    return this.insertBefore(child, null);
  }

  insertBefore(child: SmallNode, before: SmallNode | null): SmallNode {
    child.parentNode?.removeChild(child);
    child.parentNode = this;
    this.childNodes.splice(
      before === null ? this.childNodes.length : this.childNodes.indexOf(before),
      0,
      child,
    );
    return child;
  }

  removeChild(child: SmallNode): SmallNode {
    this.childNodes.splice(this.childNodes.indexOf(child), 1);
    child.parentNode = null;
    return child;
  }

  setAttribute(name: string, value: string): void {
    this.attributes.set(name, String(value));
  }

  removeAttribute(name: string): void {
    this.attributes.delete(name);
  }

  /** A text takes no room: it fits everywhere. */
  getComputedTextLength(): number {
    return 0;
  }

  /** This element and all below it, in the order of the page. */
  all(): SmallNode[] {
    return [this, ...this.childNodes.flatMap((child) => child.all())];
  }
}

function textNode(text: string, document: object): SmallNode {
  const node = new SmallNode(3, '#text', document);
  node.nodeValue = text;
  return node;
}

export interface SmallPage {
  /** What React draws into; all that stands on the page is below it. */
  readonly container: SmallNode;
  /** Draws, and runs the effects; a second call draws again in the same place. */
  show(node: ReactNode): Promise<void>;
  /** Runs what a test does to the page, and everything that React makes of it. */
  during(doing: () => void | Promise<void>): Promise<void>;
  /** Lets milliseconds of faked timers pass. */
  pass(ms: number): Promise<void>;
  /** Takes everything from the page: effects clean up. */
  close(): Promise<void>;
  /** The elements of a name, in the order of the page. */
  elements(name: string): SmallNode[];
}

/**
 * A page without a browser, for what components do over time: their effects, timers and clean-ups. It knows no sizes and no style
 * sheet. It stands in the globals `window` and `document` until `vi.unstubAllGlobals`.
 */
export function smallPage(): SmallPage {
  const document = Object.assign(new EventTarget(), {
    nodeType: 9,
    activeElement: null,
    documentElement: { dataset: {} },
  });
  const window = { document, event: undefined, HTMLIFrameElement: class {} };
  const element = (name: string) => new SmallNode(1, name, document);
  Object.assign(document, {
    defaultView: window,
    createElement: element,
    createElementNS: (_: string, name: string) => element(name),
    createTextNode: (text: string) => textNode(text, document),
  });
  vi.stubGlobal('window', window);
  vi.stubGlobal('document', document);
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);
  const container = element('div');
  const root: Root = createRoot(container as unknown as Element);
  const during = (doing: () => void | Promise<void>) => act(async () => void (await doing()));
  return {
    container,
    during,
    show: (node) => during(() => root.render(node)),
    pass: (ms) => during(async () => void (await vi.advanceTimersByTimeAsync(ms))),
    close: () => during(() => root.unmount()),
    elements: (name) => container.all().filter(({ nodeName }) => nodeName === name),
  };
}
