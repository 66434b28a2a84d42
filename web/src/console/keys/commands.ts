import { createContext, use, useEffect, useId } from 'react';
import type { Word } from '../../i18n/id.ts';
import { chordOf, type KeyPress, type Keys, matchKeys, type Pending } from './chord.ts';

/** What can be done here, by key, from the palette, or both. */
export interface Command {
  /** Unique among those offered at one time. */
  readonly id: string;
  readonly group: Word;
  readonly label: string;
  readonly keys?: Keys;
  /** Works even while somebody types or a dialog is open: for what must not wait. */
  readonly isAlways?: boolean;
  /** Listed under `?` but not in the palette: it only makes sense where the focus is. */
  readonly isOnlyKey?: boolean;
  /** Only says why its key does nothing now: named nowhere, and any other command of the same key goes before it. */
  readonly isExcuse?: boolean;
  /** Goes on for as long as its key is held down; of any other a key that is held too long does no second one. */
  readonly isStep?: boolean;
  /** A word or two for the foot of the page, where this key is worth one. */
  readonly hint?: string;
  run(): void;
}

/** What belongs to the screen comes before what works everywhere. */
const HINT_ORDER: readonly Word[] = [
  'keys.group.list',
  'keys.group.incident',
  'keys.group.page',
  'keys.group.everywhere',
];

/** Everything that can be done at this moment; each component that is on the screen brings its own. */
export class CommandBook {
  readonly #pages = new Map<string, readonly Command[]>();
  readonly #listeners = new Set<() => void>();
  #pending: Pending | null = null;
  #hints: readonly Command[] = [];

  /** Offers these until the answer is called. Offered again under the same name, they replace the former. */
  offer(name: string, commands: readonly Command[]): () => void {
    this.#pages.set(name, commands);
    this.#look();
    return () => {
      // What the same component offers next takes the same place in the list.
      queueMicrotask(() => {
        if (this.#pages.get(name) !== commands) return;
        this.#pages.delete(name);
        this.#look();
      });
    };
  }

  /** Tells when other keys are worth showing. */
  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** The commands whose keys are worth showing; the same array until that changes. */
  readonly hints = (): readonly Command[] => this.#hints;

  #look(): void {
    const hints = this.all()
      .filter(
        ({ keys, hint }, i, all) => hint !== undefined && all.findIndex((each) => each.keys === keys) === i,
      )
      .toSorted((a, b) => HINT_ORDER.indexOf(a.group) - HINT_ORDER.indexOf(b.group));
    const isSame = (a: readonly Command[], b: readonly Command[]) =>
      a.length === b.length &&
      a.every(({ id, keys, hint }, i) => id === b[i]?.id && keys === b[i]?.keys && hint === b[i]?.hint);
    if (isSame(hints, this.#hints)) return;
    this.#hints = hints;
    for (const listener of this.#listeners) listener();
  }

  all(): readonly Command[] {
    return [...this.#pages.values()].flat();
  }

  /** Runs what the keys mean; true where they meant something. `isFree`: nobody types and nothing lies over the page. */
  press(event: KeyPress, at: number, isFree: boolean): boolean {
    const chord = chordOf(event);
    if (chord === null) return false;
    const usable = this.all()
      .filter(({ isAlways }) => isFree || isAlways === true)
      .toSorted((a, b) => Number(a.isExcuse === true) - Number(b.isExcuse === true));
    const { found, pending } = matchKeys(usable, this.#pending, chord, at);
    this.#pending = pending;
    if (!event.repeat || found?.isStep === true) found?.run();
    return found !== null;
  }
}

export const CommandContext = createContext<CommandBook | null>(null);

export function useCommandBook(): CommandBook {
  const book = use(CommandContext);
  if (book === null) throw new Error('No CommandContext around this component');
  return book;
}

/** Offers commands for as long as the component is on the screen. */
export function useCommands(commands: readonly Command[]): void {
  const book = useCommandBook();
  const name = useId();
  useEffect(() => book.offer(name, commands));
}

const EDITABLE =
  'input:not([type=checkbox]):not([type=radio]):not([type=range]), textarea, select, [contenteditable=true]';

/** Whether keys pressed there are meant for what stands there. */
const isTakenBy = (target: EventTarget | null): boolean =>
  target instanceof Element &&
  (target.closest(`${EDITABLE}, [role=dialog], [role=alertdialog], [role=menu], [role=listbox]`) !== null ||
    document.querySelector('[data-overlay]') !== null);

/** What Enter and Space press by themselves; a row is stepped to by keys, and what these do to it the list says. */
const PRESSED = 'a[href], button:not([data-row]), summary, input[type=checkbox], input[type=radio]';

const isPressing = ({ key, target }: KeyboardEvent): boolean =>
  (key === 'Enter' || key === ' ') && target instanceof Element && target.closest(PRESSED) !== null;

/** Listens to the keyboard of the whole page. */
export function useKeyboard(book: CommandBook): void {
  useEffect(() => {
    const listener = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing || isPressing(event)) return;
      if (book.press(event, performance.now(), !isTakenBy(event.target))) event.preventDefault();
    };
    document.addEventListener('keydown', listener);
    return () => document.removeEventListener('keydown', listener);
  }, [book]);
}
