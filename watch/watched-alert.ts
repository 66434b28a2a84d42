/** An alert as the published document asks for it. */
export interface WatchedAlert {
  readonly id: string;
  readonly rule: string | null;
  readonly isTest: boolean;
  readonly label: { readonly id: string; readonly en: string };
  readonly sentence: { readonly id: string; readonly en: string };
  readonly severity: string;
  readonly state: 'CALLING' | 'ACKNOWLEDGED' | 'ENDED';
  readonly region: string;
  readonly acknowledgedBy: string | null;
  readonly returns: number;
  readonly raisedAt: string;
  readonly endReason: string | null;
}

export interface AlertFrame {
  readonly kind: 'SNAPSHOT' | 'DELTA' | 'TIME' | 'CAUGHT_UP' | 'RESYNC' | 'REVOKED';
  readonly cursor: string;
  /** Up to when the server knows everything, and when it says so: ISO 8601. */
  readonly asOf: string;
  readonly servedAt: string;
  readonly alerts: readonly WatchedAlert[];
  readonly removedAlerts: readonly string[];
  readonly filterMatches: boolean;
}

/** What is worth telling of an alert: told again where this changes. */
export const standingOf = ({ state, returns }: Pick<WatchedAlert, 'state' | 'returns'>): string =>
  `${state} ${returns}`;

const WORDS = {
  id: { CALLING: 'MEMANGGIL', ACKNOWLEDGED: 'DITANGGAPI', ENDED: 'SELESAI' },
  en: { CALLING: 'CALLING', ACKNOWLEDGED: 'ACKNOWLEDGED', ENDED: 'OVER' },
} as const;

/** One line for people, without a character that could steer a terminal. */
export function lineOf(alert: WatchedAlert, language: 'id' | 'en'): string {
  const by = alert.acknowledgedBy === null ? '' : ` (${alert.acknowledgedBy})`;
  const state = WORDS[language][alert.state] + (alert.state === 'ACKNOWLEDGED' ? by : '');
  const parts = [alert.raisedAt, alert.severity, state, alert.region, alert.sentence[language], alert.id];
  return parts.join('  ').replaceAll(/\p{Cc}|\p{Cf}/gu, ' ');
}
