import type { Viewer } from '../access/viewer.policy.ts';
import { alertReach, isInReach, type SeenAlert } from '../alert/alert-sight.policy.ts';
import { canReadReporter, canReadTexts, seen } from '../incident/incident-fields.policy.ts';
import type { OperationPlan } from '../operation/operation-plan.ts';
import { guarded, type HistoryRow, type KnownIncident } from './history-row.ts';

interface IncidentSight {
  readonly isSeen: boolean;
  readonly readsTexts: boolean;
  readonly knowsPeople: boolean;
  /** How it stood when it was first asked about: an answer is of one moment, whatever happens while it is made. */
  readonly incident: KnownIncident;
}

const NOTHING = { isSeen: false, readsTexts: false, knowsPeople: false };

export interface HistorySightParts {
  readonly plan: OperationPlan;
  /** An alert as it stands now; null where there is none yet. */
  readonly alert: (id: string) => SeenAlert | null;
}

/**
 * What one viewer may read of the history, by his present rights and by how each incident stands now: what he may not see today
 * he may not see in the past. Made anew for every question.
 */
export class HistorySight {
  readonly #viewer: Viewer;
  readonly #parts: HistorySightParts;
  readonly #reach: ReturnType<typeof alertReach>;
  readonly #incidents = new Map<KnownIncident, IncidentSight>();
  readonly #places = new Map<string, boolean>();
  readonly #alerts = new Map<string, SeenAlert | null>();

  constructor(viewer: Viewer, parts: HistorySightParts) {
    this.#viewer = viewer;
    this.#parts = parts;
    this.#reach = alertReach(viewer);
  }

  /** An entry is read by whoever sees the incident, reads the stages there, is told of the alert. */
  sees({ incident, alert, asked, place }: HistoryRow): boolean {
    if (incident && !this.of(incident).isSeen) return false;
    if (alert) return this.alert(alert.id) !== null;
    if (incident) return true;
    return asked ? asked.some((region) => this.#readsStages(region)) : this.#readsStages(place);
  }

  /** Whether what was written may be read too. */
  readsTexts({ incident, asked, place }: HistoryRow): boolean {
    if (incident) return this.of(incident).readsTexts;
    // Whoever answers for one of those asked has to know what he is asked.
    const places = [place, ...(asked ?? []).filter((region) => this.#readsStages(region))];
    return places.some((each) => this.#viewer.canReadField('FREE_TEXT', each));
  }

  /** Whether he may know who it was. */
  knowsPeople({ incident, place }: HistoryRow): boolean {
    return incident ? this.of(incident).knowsPeople : this.#viewer.canReadField('REPORTER', place);
  }

  of(incident: KnownIncident): IncidentSight {
    const known = this.#incidents.get(incident);
    if (known) return known;
    const facts = guarded(incident);
    const may = this.#viewer.canSee(seen(facts))
      ? {
          isSeen: true,
          readsTexts: canReadTexts(this.#viewer, facts, this.#parts.plan),
          knowsPeople: canReadReporter(this.#viewer, facts),
        }
      : NOTHING;
    const sight = { ...may, incident: { ...incident } };
    this.#incidents.set(incident, sight);
    return sight;
  }

  /** An alert that he is told of, as it stood when it was first asked about; null: none. */
  alert(id: string): SeenAlert | null {
    const known = this.#alerts.get(id);
    if (known !== undefined) return known;
    const alert = this.#parts.alert(id);
    const told = alert && isInReach(alert, this.#reach) ? alert : null;
    this.#alerts.set(id, told);
    return told;
  }

  #readsStages(place: string): boolean {
    const known = this.#places.get(place);
    if (known !== undefined) return known;
    const reads = this.#viewer.mayIn('readStages', place);
    this.#places.set(place, reads);
    return reads;
  }
}
