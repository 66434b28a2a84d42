import { isInside, PICTURES, type Shown } from './reference-policy.ts';
import {
  countedWith,
  type Fields,
  type Picture,
  type TrueIncident,
  type TrueLine,
  type Truth,
} from './truth.ts';

/** Stands for a value that nobody can know beforehand, such as a cursor. */
export const ANYTHING = '⟂';

const FLOOD_ABOVE = 10;
const LOG_LENGTH = 20;
const SEVERITIES = ['CRITICAL', 'HIGH', 'MEDIUM', 'LOW'];
const WHOLE: readonly Shown[] = ['everything', 'no agency'];
const WITH_ROW: readonly Shown[] = [...WHOLE, 'that it is'];

/** What a picture shows of an incident in the numbers of one region of this level. */
function shownIn(level: string, picture: string, incident: TrueIncident): Shown {
  const shown = PICTURES[picture]?.[incident.level] ?? 'nothing';
  if (shown === 'that it is' && level === 'DESA') return 'nothing';
  if (shown === 'a number' && level !== 'KABUPATEN') return 'nothing';
  return shown;
}

const isOpen = ({ status }: TrueIncident): boolean =>
  !['CLOSED', 'MERGED', 'NOT_AN_INCIDENT'].includes(status);
/** Neither merged into another nor found to be none. */
const isOneMore = ({ status }: TrueIncident): boolean => !['MERGED', 'NOT_AN_INCIDENT'].includes(status);
/** Whether it calls for somebody: by its status and the end of its limit, at the instant at which the clock stands. */
function callsAt(now: string): (incident: TrueIncident) => string {
  return (incident) => {
    const { status, snoozedUntil, dueAt } = incident;
    if (!isOpen(incident) || snoozedUntil !== null) return 'NONE';
    if (status === 'NEW') return 'UNACKNOWLEDGED';
    return dueAt !== null && String(dueAt) < now ? 'UNATTENDED' : 'NONE';
  };
}
const byId = (one: { id: string }, other: { id: string }): number => (one.id < other.id ? -1 : 1);

/** What somebody with this picture of a scope is shown, from the whole picture and the list of incidents. */
export class ReferencePicture {
  readonly #truth: Truth;
  readonly #scope: string;
  readonly #picture: string;
  readonly #whole: Picture;

  constructor(truth: Truth, scope: string, picture: string, whole: Picture) {
    this.#truth = truth;
    this.#scope = scope;
    this.#picture = picture;
    this.#whole = whole;
  }

  get operationTime(): string {
    return this.#whole.operationTime;
  }

  get state(): Fields {
    const { state } = this.#whole;
    return {
      headline: { ...state.headline, ...this.#headline(), ...this.#rollCalls() },
      rows: state.rows.map((row) => ({ ...row, ...this.#row(String(row.region)) })),
      cells: state.cells,
      incidents: this.#board(),
      removedIncidents: [],
      log: this.#log(),
      removedLog: [],
      silentGroups: state.silentGroups,
    };
  }

  #within(region: string): { shown: Shown; incident: TrueIncident }[] {
    const level = String(this.#truth.regions.get(region)?.level);
    return this.#truth.incidents
      .filter((incident) => isInside(incident.region, region))
      .map((incident) => ({ incident, shown: shownIn(level, this.#picture, incident) }))
      .filter(({ shown }) => shown !== 'nothing');
  }

  #headline(): Fields {
    const callsOf = callsAt(this.operationTime);
    const known = this.#within(this.#scope);
    const open = known.filter(({ incident }) => isOpen(incident));
    const hidden = open.filter(({ shown }) => !WITH_ROW.includes(shown));
    const counted = known.filter(({ incident }) => isOneMore(incident));
    const arrivals = counted.filter(({ shown }) => WITH_ROW.includes(shown)).length;
    const { flood } = this.#whole.state.headline as { flood: Fields | null };
    return {
      openIncidents: open.length,
      unacknowledgedIncidents: open.filter(({ incident }) => callsOf(incident) === 'UNACKNOWLEDGED').length,
      unattendedIncidents: open.filter(({ incident }) => callsOf(incident) === 'UNATTENDED').length,
      hiddenIncidents: hidden.length,
      hiddenCritical: hidden.filter(
        ({ incident }) => incident.severity === 'CRITICAL' && callsOf(incident) === 'UNACKNOWLEDGED',
      ).length,
      incidentsToday: counted.length,
      // The clock stands still, so that everything arrived at once.
      flood: flood !== null && arrivals > FLOOD_ABOVE ? { ...flood, count: arrivals } : null,
      lastClosed: this.#lastClosed(),
    };
  }

  /** Guests are not told who is silent, nor what a scope itself is asked. */
  #rollCalls(): Fields {
    const { rollCall } = this.#whole.state.headline as { rollCall: Fields | null };
    if (this.#picture !== 'GUEST') return {};
    return { rollCall: rollCall && { ...rollCall, silent: [] }, rollCallAsked: null };
  }

  #lastClosed(): Fields | null {
    const closed = this.#truth.events
      .filter(({ kind }) => kind === 'IncidentClosed')
      .map(({ subject }) => this.#truth.incidents.find(({ id }) => id === subject))
      .findLast(
        (incident) =>
          incident?.status === 'CLOSED' &&
          isInside(incident.region, this.#scope) &&
          WHOLE.includes(PICTURES[this.#picture]?.[incident.level] ?? 'nothing'),
      );
    if (!closed) return null;
    const { id, category, kind, truth, region, closedAt } = closed;
    return { id, category, kind, truth, region, closedAt };
  }

  #row(region: string): Fields {
    const callsOf = callsAt(this.operationTime);
    const open = this.#within(region).filter(
      ({ incident, shown }) => isOpen(incident) && WITH_ROW.includes(shown),
    );
    const worst = SEVERITIES.find((severity) => open.some(({ incident }) => incident.severity === severity));
    const calling = open.filter(({ incident }) => callsOf(incident) !== 'NONE');
    const worstCalling = SEVERITIES.find((severity) =>
      calling.some(({ incident }) => incident.severity === severity),
    );
    return {
      openIncidents: open.length,
      worstSeverity: worst ?? null,
      worstCallingSeverity: worstCalling ?? null,
    };
  }

  #board(): Fields[] {
    const callsOf = callsAt(this.operationTime);
    return this.#within(this.#scope)
      .filter(({ incident, shown }) => isOpen(incident) && WITH_ROW.includes(shown))
      .map(({ incident, shown }) => ({ ...this.#boardRow(incident, shown), calls: callsOf(incident) }))
      .sort(byId);
  }

  #boardRow(own: TrueIncident, shown: Shown): Fields & { readonly id: string } {
    const { id, region } = own;
    const row = this.#whole.state.incidents.find((each) => each.id === id);
    if (!row) throw new Error(`the whole picture of ${this.#scope} lacks the open incident ${id}`);
    const reports = this.#reportsOf(id);
    const revision = [own, ...reports].reduce((sum, each) => sum + Number(each.revision), 0);
    const whole = { ...row, reportCount: 1 + reports.length, revision };
    if (shown === 'everything') return whole;
    if (shown === 'no agency') return { ...whole, agency: null, supporting: [] };
    const nowhere = { category: null, kind: null, desa: null, tpsNumbers: [], placeKind: null };
    const unsaid = { truth: null, supporting: [], hasOpenDisposition: false, recommendations: [] };
    const uncounted = { wallText: null, reportCount: 0, revision: 0 };
    const place = { hindersStage: null, hinderedTps: 0, region: row.kecamatan ?? region };
    return { ...row, ...nowhere, ...unsaid, ...uncounted, ...place };
  }

  /** Those counted with it that lie in the scope and are shown with what and where. */
  #reportsOf(id: string): TrueIncident[] {
    const under = countedWith(this.#truth, id);
    return this.#within(this.#scope)
      .filter(({ incident, shown }) => under.includes(incident.id) && WHOLE.includes(shown))
      .map(({ incident }) => incident);
  }

  #log(): Fields[] {
    if (this.#picture === 'GUEST') return [];
    return this.#truth.lines
      .filter((line) => isInside(line.region, this.#scope) && this.#isTold(line))
      .slice(-LOG_LENGTH)
      .map(({ line }) => line)
      .sort((one, other) => (one.at === other.at ? byId(one, other) : one.at < other.at ? -1 : 1));
  }

  #isTold({ incident }: TrueLine): boolean {
    if (incident === null) return true;
    const { level } = this.#truth.incidents.find(({ id }) => id === incident) ?? { level: '' };
    return PICTURES[this.#picture]?.[level] === 'everything';
  }
}
