import type { Kysely } from '@mikro-orm/sql';
import type { Viewer } from '../access/viewer.policy.ts';
import type { AlertTables } from '../alert/alert.queries.ts';
import { alertVisibleTo } from '../alert/visible-alerts.queries.ts';
import type { IncidentTables } from '../incident/incident.queries.ts';
import { type Called, nameOf, TRUTH_WORDS } from '../incident/incident-name.policy.ts';
import { standingOf } from '../incident/incident-standing.policy.ts';
import { type Label, type OperationPlan, ZONE_OFFSET_HOURS } from '../operation/operation-plan.ts';
import type { Roster, RosterRegion } from '../region/roster.queries.ts';
import { tpsName } from '../region/tps-name.policy.ts';
import type { AlertBody } from './alert-message.ts';
import { type CapMessage, type CapSource, capDocument, capIndex } from './cap-message.ts';
import type { DeliveryTables } from './delivery.queries.ts';
import { seesByNow } from './still-sees.queries.ts';

export interface CapReadingParts {
  readonly reader: Kysely<unknown>;
  readonly plan: OperationPlan;
  readonly roster: Roster;
}

const KINDS: Readonly<Record<AlertBody['type'], { readonly type: CapMessage['type'] } & Label>> = {
  'alert.raised': { type: 'Alert', id: 'baru', en: 'new' },
  'alert.acknowledged': { type: 'Update', id: 'sudah ditanggapi', en: 'acknowledged' },
  'alert.returned': { type: 'Update', id: 'belum ada tindak lanjut', en: 'no follow-up yet' },
  'alert.ended': { type: 'Cancel', id: 'berakhir', en: 'over' },
};
const TEST: Label = { id: 'Uji peringatan', en: 'Test alert' };
const RAISED: AlertBody['type'] = 'alert.raised';
const LISTED = 100;

/** Alerts for tools that know CAP 1.2: one message each time one was raised, taken up, came back or ended. */
export class CapReading {
  readonly #db: Kysely<DeliveryTables & AlertTables & IncidentTables>;
  readonly #plan: OperationPlan;
  readonly #roster: Roster;

  constructor({ reader, plan, roster }: CapReadingParts) {
    this.#db = reader as Kysely<DeliveryTables & AlertTables & IncidentTables>;
    this.#plan = plan;
    this.#roster = roster;
  }

  /** The newest messages that this viewer may see, newest first, as an Atom feed; `base` is where the server is reached. */
  async index(viewer: Viewer, base: string): Promise<string> {
    const rows = await this.#rows(viewer)
      .orderBy('told.made_at', 'desc')
      .orderBy('told.id', 'desc')
      .limit(LISTED)
      .execute();
    const seen = await this.#seenOf(viewer, rows);
    const messages = rows.filter(({ alert }) => seen.has(alert)).map((row) => this.#message(row));
    return capIndex(messages, { ...this.#source, base, startedAt: this.#plan.opensAt });
  }

  /** The message of this id; null where there is none for this viewer. */
  async message(viewer: Viewer, id: string): Promise<string | null> {
    const row = await this.#rows(viewer).where('told.id', '=', id).executeTakeFirst();
    if (!row || !(await this.#seenOf(viewer, [row])).has(row.alert)) return null;
    return capDocument(this.#message(row), this.#source);
  }

  #seenOf(viewer: Viewer, rows: readonly { readonly alert: string }[]): Promise<ReadonlySet<string>> {
    return seesByNow(this.#db as Kysely<unknown>, viewer, [...new Set(rows.map(({ alert }) => alert))]);
  }

  /**
   * What was told of alerts that this viewer may see as they stand now, each beside the message that was its first: what was open
   * once may be guarded since.
   */
  #rows(viewer: Viewer) {
    return this.#db
      .selectFrom('delivery_message as told')
      .innerJoin('alert', 'alert.id', 'told.alert')
      .innerJoin('delivery_message as first', (join) =>
        join.onRef('first.alert', '=', 'told.alert').on('first.type', '=', RAISED),
      )
      .leftJoin('incident', 'incident.id', 'alert.incident_id')
      .select([
        'told.id',
        'told.body',
        'alert.id as alert',
        'first.id as first_id',
        'first.body as first_body',
        'incident.category',
        'incident.kind',
        'incident.standing',
      ])
      .where('told.type', 'in', Object.keys(KINDS))
      .where(alertVisibleTo(viewer));
  }

  #message(row: CapRow): CapMessage {
    const { type, timestamp, data } = JSON.parse(row.body) as AlertBody;
    const kind = KINDS[type];
    const rule = this.#plan.alertRules?.find(({ code }) => code === data.rule);
    const event = rule?.label ?? TEST;
    const areaName = this.#nameOf(data.place);
    const incident = incidentOf(row);
    const headline = (language: keyof Label): string => {
      const what = incident ? [whatOf(incident, this.#plan)[language]] : [];
      return `${event[language]}, ${areaName}: ${[...what, kind[language]].join(', ')}`;
    };
    return {
      identifier: row.id,
      sentAt: Date.parse(timestamp),
      type: kind.type,
      first: kind.type === 'Alert' ? null : firstOf(row),
      isTest: data.isTest,
      severity: data.severity,
      truth: incident?.truth ?? null,
      event,
      headline: { id: headline('id'), en: headline('en') },
      areaName,
      areaCode: data.place,
    };
  }

  get #source(): CapSource {
    const { id, name, kind, zone } = this.#plan;
    return {
      sender: `${id}@${this.#roster.kabupaten.code}.siaga`,
      senderName: name.id,
      isExercise: kind === 'EXERCISE',
      hoursAhead: ZONE_OFFSET_HOURS[zone],
    };
  }

  /** `TPS 04, Sungai Itik, Sadu`, as far down as the code goes. */
  #nameOf(place: string): string {
    const [region = '', tps] = place.split('-');
    const names = tps === undefined ? [] : [tpsName(tps)];
    for (let code: string | null = region; code !== null; ) {
      const known: RosterRegion | undefined = this.#roster.regions.get(code);
      if (known && (known.level !== 'KABUPATEN' || names.length === 0)) names.push(known.name);
      code = known?.parentCode ?? null;
    }
    return names.join(', ') || place;
  }
}

/** What is read of the incident that an alert is about; null each: it is about no single one. */
interface IncidentColumns {
  readonly category: string | null;
  readonly kind: string | null;
  readonly standing: string | null;
}

/** As it stands by now: what was alleged once may be proven since. */
function incidentOf({ category, kind, standing }: IncidentColumns): Called | null {
  return category === null ? null : { category, kind, truth: standingOf({ standing }).truth };
}

/** `Dugaan serangan fajar (belum diverifikasi)`. */
function whatOf(called: Called, plan: OperationPlan): Label {
  const { label } = nameOf(called, plan);
  const truth = TRUTH_WORDS[called.truth];
  return { id: `${label.id} (${truth.id})`, en: `${label.en} (${truth.en})` };
}

interface CapRow extends IncidentColumns {
  readonly id: string;
  readonly alert: string;
  readonly body: string;
  readonly first_id: string;
  readonly first_body: string;
}

const firstOf = ({ first_id, first_body }: CapRow): CapMessage['first'] => ({
  identifier: first_id,
  sentAt: Date.parse((JSON.parse(first_body) as AlertBody).timestamp),
});
