/** What of a keyboard event names the keys that were pressed. */
export type KeyPress = Pick<
  KeyboardEvent,
  'key' | 'code' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey' | 'repeat'
>;

const NAMES: Readonly<Record<string, string>> = { ' ': 'Space', Escape: 'Esc' };
const MODIFIERS: readonly string[] = ['Control', 'Shift', 'Alt', 'Meta', 'AltGraph', 'CapsLock'];

/**
 * The keys pressed, as they are written everywhere: `J`, `?`, `Shift+T`, `Ctrl+K`. Command counts as Ctrl. A sign is named as
 * it is typed, whatever it takes to type it; of a letter with Ctrl the key counts, for its sign may differ. Null: a modifier alone.
 */
export function chordOf({ key, code, ctrlKey, metaKey, altKey, shiftKey }: KeyPress): string | null {
  if (MODIFIERS.includes(key)) return null;
  const hasControl = ctrlKey || metaKey;
  const letter = hasControl ? /^Key([A-Z])$/.exec(code)?.[1] : undefined;
  const name = letter ?? NAMES[key] ?? (key.length === 1 ? key.toUpperCase() : key);
  const isSign = key.length === 1 && key.toUpperCase() === key.toLowerCase();
  const modifiers = [hasControl && 'Ctrl', altKey && 'Alt', shiftKey && !isSign && 'Shift'];
  return [...modifiers.filter((modifier) => modifier !== false), name].join('+');
}

/** Keys of a command: one chord, or two pressed one after the other (`G D`). */
export type Keys = string;

const PATIENCE_MS = 1_500;

/** What was pressed so far of a sequence. */
export interface Pending {
  readonly chord: string;
  readonly at: number;
}

export interface Match<Found> {
  readonly found: Found | null;
  readonly pending: Pending | null;
}

/**
 * Which of the commands a chord means. The first half of a sequence is remembered for a moment; a second half that fits nothing
 * counts as a key by itself.
 */
export function matchKeys<Found extends { readonly keys?: Keys | undefined }>(
  commands: readonly Found[],
  pending: Pending | null,
  chord: string,
  at: number,
): Match<Found> {
  const byKeys = (keys: Keys) => commands.find((command) => command.keys === keys) ?? null;
  if (pending !== null && at - pending.at <= PATIENCE_MS) {
    const sequence = byKeys(`${pending.chord} ${chord}`);
    if (sequence !== null) return { found: sequence, pending: null };
  }
  const found = byKeys(chord);
  if (found !== null) return { found, pending: null };
  const begins = commands.some(({ keys }) => keys?.startsWith(`${chord} `));
  return { found: null, pending: begins ? { chord, at } : null };
}
