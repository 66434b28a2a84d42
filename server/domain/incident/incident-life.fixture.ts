import { type Admitted, admitAll } from '../../../tests/support/admitted.ts';
import { act, type Composed, composeOn, incident } from '../../../tests/support/composed.ts';
import type { TestDatabase } from '../../../tests/support/databases.ts';
import { must } from '../../kernel/must.ts';
import { Refusal } from '../../kernel/refusal.ts';
import type { Viewer } from '../access/viewer.policy.ts';
import type { IncidentService } from './incident.api.ts';

const PEOPLE = {
  posko: { grants: [{ role: 'POSKO' }] },
  /** Another in the name of the same post. */
  deputy: { grants: [{ role: 'POSKO' }] },
  second: { grants: [{ role: 'POSKO', post: 'OPERATOR_POSKO' }] },
  sadu: { grants: [{ role: 'KECAMATAN', region: '15.07.05' }] },
  elsewhere: { grants: [{ role: 'KECAMATAN', region: '15.07.01' }] },
  desa: { grants: [{ role: 'KECAMATAN', region: '15.07.05.2004' }] },
  leader: { grants: [{ role: 'LEADER' }] },
  pln: { grants: [{ role: 'AGENCY', agency: 'PLN' }] },
  kpu: { grants: [{ role: 'AGENCY', agency: 'KPU' }] },
  dishub: { grants: [{ role: 'AGENCY', agency: 'DISHUB', region: '15.07.01' }] },
  admin: { grants: [{ role: 'ADMIN' }] },
} satisfies Record<string, Admitted>;

type Acts = Omit<IncidentService, 'raiseIncident'>;

/** A room with everybody who deals with incidents in it, and short ways to do things there. */
export interface IncidentStage {
  readonly room: Composed;
  readonly people: Record<keyof typeof PEOPLE, Viewer>;
  /** Id of a new incident. */
  raise(change?: object, viewer?: Viewer): Promise<string>;
  /** Does something about an incident, by the command post where nobody else is named; the id of the act. */
  do<Name extends keyof Acts>(name: Name, id: string, change?: object, viewer?: Viewer): Promise<string>;
  /** Ends a grave incident as none: one says that it is done, another that it was nothing. */
  dismiss(id: string): Promise<void>;
  stands(id: string): ReturnType<typeof read>;
  timeline(id: string, viewer?: Viewer): ReturnType<typeof timelineOf>;
}

export async function openIncidentStage(
  place: TestDatabase,
  options: Parameters<typeof composeOn>[1] = {},
): Promise<IncidentStage> {
  const people = await admitAll(place.url, PEOPLE);
  const room = await composeOn(place, options);
  const acts = room.siaga.services.incident;
  const perform: IncidentStage['do'] = async (name, id, change = {}, viewer = people.posko) => {
    const own = viewer.grants.find(({ post }) => post !== null)?.post;
    const signed = { ...(own && { post: own }), ...change };
    const request = act(id, signed) as unknown as Parameters<Acts[typeof name]>[0];
    const asked = acts[name] as (input: typeof request, by: Viewer) => ReturnType<Acts[typeof name]>;
    return (await asked(request, viewer)).act.id;
  };
  return {
    room,
    people,
    raise: async (change = {}, viewer = people.posko) =>
      (await acts.raiseIncident(incident(change), viewer)).incident.id,
    do: perform,
    dismiss: async (id) => {
      await perform('finishIncident', id);
      await perform('dismissIncident', id, { post: 'OPERATOR_POSKO', reason: 'Keliru.' }, people.second);
    },
    stands: (id) => read(room, id, people.posko),
    timeline: (id, viewer = people.posko) => timelineOf(room, id, viewer),
  };
}

const read = async (room: Composed, id: string, viewer: Viewer) =>
  must(await room.siaga.services.incidentQueries.incident(id, viewer), 'the incident');

/** What was done about it and noted of it; what alerts and walls tell beside it comes by itself, and later. */
const timelineOf = async (room: Composed, id: string, viewer: Viewer) => {
  const entries = await room.siaga.services.timelineQueries.of(await read(room, id, viewer), viewer);
  return entries.filter(({ kind }) => !kind.startsWith('ALERT_') && kind !== 'SHOWN_ON_WALLS');
};

/** The code of the refusal that an act meets, with what it names; null: it was taken. */
export async function refused(act: Promise<unknown>): Promise<object | null> {
  try {
    await act;
    return null;
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return { code: error.code, ...error.fields() };
  }
}
