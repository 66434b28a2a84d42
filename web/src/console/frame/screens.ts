import type { Action } from '../../generated/graphql.ts';
import type { Word } from '../../i18n/id.ts';

/** Paths below `/console`. */
export const PATHS = {
  walls: '/layar',
  pairing: '/layar/pasangkan',
  people: '/admin/orang',
  reporters: '/admin/undangan',
  tokens: '/admin/token',
  webhooks: '/admin/webhook',
  record: '/admin/catatan',
  account: '/akun',
} as const;
export type Path = (typeof PATHS)[keyof typeof PATHS];

export interface Screen {
  readonly path: Path;
  readonly label: Word;
  /** Opened by whoever may do this anywhere at all. */
  readonly needs: Action;
  readonly part: 'walls' | 'admin';
}

/** The screens there are, in the order of the menu. */
export const SCREENS: readonly Screen[] = [
  { path: PATHS.walls, label: 'screen.walls', needs: 'readWalls', part: 'walls' },
  { path: PATHS.people, label: 'screen.people', needs: 'readPeople', part: 'admin' },
  { path: PATHS.reporters, label: 'screen.reporters', needs: 'inviteReporters', part: 'admin' },
  { path: PATHS.tokens, label: 'screen.tokens', needs: 'manageTokens', part: 'admin' },
  { path: PATHS.webhooks, label: 'screen.webhooks', needs: 'manageWebhooks', part: 'admin' },
  { path: PATHS.record, label: 'screen.record', needs: 'readAudit', part: 'admin' },
];

/** The screens that somebody with these rights can open. */
export const openScreens = (actions: readonly Action[]): readonly Screen[] =>
  SCREENS.filter(({ needs }) => actions.includes(needs));

export interface MenuEntry {
  readonly path: Path;
  readonly label: Word;
  readonly part: Screen['part'];
  readonly keys: string;
}

const PART_LABELS = { walls: 'screen.walls', admin: 'screen.admin' } as const;
/** Of laYar the third letter counts: L is kept for the reports that go there by their first. */
const PART_KEYS = { walls: 'G Y', admin: 'G D' } as const;

/** The menu: one entry per part, leading to its first open screen; a part with one open screen bears its name. */
export function menuOf(actions: readonly Action[]): readonly MenuEntry[] {
  const open = openScreens(actions);
  return (['walls', 'admin'] as const).flatMap((part) => {
    const [first, ...others] = open.filter((screen) => screen.part === part);
    if (first === undefined) return [];
    const label = others.length === 0 ? first.label : PART_LABELS[part];
    return [{ path: first.path, label, part, keys: PART_KEYS[part] }];
  });
}

/** The part that a path belongs to; null for what stands in no menu. */
export const partOf = (path: string): Screen['part'] | null =>
  path.startsWith('/layar') ? 'walls' : path.startsWith('/admin') ? 'admin' : null;
