import type { Action } from '../../generated/graphql.ts';
import type { Word } from '../../i18n/id.ts';

/** Paths below `/console`. */
export const PATHS = {
  incidents: '/antrean',
  alerts: '/peringatan',
  stages: '/tahap',
  rolls: '/kesiapan',
  history: '/riwayat',
  replay: '/putar-ulang',
  report: '/laporan',
  walls: '/layar',
  pairing: '/layar/pasangkan',
  people: '/admin/orang',
  reporters: '/admin/undangan',
  tokens: '/admin/token',
  webhooks: '/admin/webhook',
  roster: '/admin/daftar-tps',
  record: '/admin/catatan',
  account: '/akun',
} as const;
export type Path = (typeof PATHS)[keyof typeof PATHS];

export interface Screen {
  readonly path: Path;
  readonly label: Word;
  /** Opened by whoever may do this anywhere at all. */
  readonly needs: Action;
  readonly part:
    | 'incidents'
    | 'alerts'
    | 'stages'
    | 'rolls'
    | 'history'
    | 'replay'
    | 'report'
    | 'walls'
    | 'admin';
}

/** The screens there are, in the order of the menu. */
export const SCREENS: readonly Screen[] = [
  { path: PATHS.incidents, label: 'screen.incidents', needs: 'readIncidents', part: 'incidents' },
  { path: PATHS.alerts, label: 'screen.alerts', needs: 'watchAlerts', part: 'alerts' },
  { path: PATHS.stages, label: 'screen.stages', needs: 'readStages', part: 'stages' },
  { path: PATHS.rolls, label: 'screen.rolls', needs: 'answerRoll', part: 'rolls' },
  { path: PATHS.history, label: 'screen.history', needs: 'readHistory', part: 'history' },
  { path: PATHS.replay, label: 'screen.replay', needs: 'replaySituation', part: 'replay' },
  { path: PATHS.report, label: 'screen.report', needs: 'readAfterAction', part: 'report' },
  { path: PATHS.walls, label: 'screen.walls', needs: 'readWalls', part: 'walls' },
  { path: PATHS.people, label: 'screen.people', needs: 'readPeople', part: 'admin' },
  { path: PATHS.reporters, label: 'screen.reporters', needs: 'inviteReporters', part: 'admin' },
  { path: PATHS.tokens, label: 'screen.tokens', needs: 'manageTokens', part: 'admin' },
  { path: PATHS.webhooks, label: 'screen.webhooks', needs: 'manageWebhooks', part: 'admin' },
  { path: PATHS.roster, label: 'screen.roster', needs: 'importRoster', part: 'admin' },
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

/** The parts of the console in the order of the menu. Of apEl and laYar the third letter counts: L is that of the report. */
const PARTS = [
  { part: 'incidents', label: 'screen.incidents', path: '/antrean', keys: 'G A' },
  { part: 'alerts', label: 'screen.alerts', path: '/peringatan', keys: 'G S' },
  { part: 'stages', label: 'screen.stages', path: '/tahap', keys: 'G T' },
  { part: 'rolls', label: 'screen.rolls', path: '/kesiapan', keys: 'G E' },
  { part: 'history', label: 'screen.history', path: '/riwayat', keys: 'G R' },
  { part: 'replay', label: 'screen.replay', path: '/putar-ulang', keys: 'G P' },
  { part: 'report', label: 'screen.report', path: '/laporan', keys: 'G L' },
  { part: 'walls', label: 'screen.walls', path: '/layar', keys: 'G Y' },
  { part: 'admin', label: 'screen.admin', path: '/admin', keys: 'G D' },
] as const satisfies readonly { part: Screen['part']; label: Word; path: string; keys: string }[];

/** The menu: one entry per part, leading to its first open screen; a part with one open screen bears its name. */
export function menuOf(actions: readonly Action[]): readonly MenuEntry[] {
  const open = openScreens(actions);
  return PARTS.flatMap(({ part, label, keys }) => {
    const [first, ...others] = open.filter((screen) => screen.part === part);
    if (first === undefined) return [];
    return [{ path: first.path, label: others.length === 0 ? first.label : label, part, keys }];
  });
}

/** The part that a path belongs to; null for what stands in no menu. */
export const partOf = (path: string): Screen['part'] | null =>
  PARTS.find((entry) => path.startsWith(entry.path))?.part ?? null;
