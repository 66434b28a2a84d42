import { wib } from './scribe.ts';
import { DESA, SADU, TPS } from './world.ts';

/** Ids of what there is to be asked of in one world. */
export interface Ground {
  /** What is there in each world; the asker may see a part of it. */
  readonly incidents: readonly string[];
  readonly rollCall: string;
  readonly webhook: string;
  readonly alerts: readonly string[];
  readonly photo: string;
  readonly person: string;
  readonly content: string;
  /** What is there in the busy world alone, and what nobody may tell from what is not there at all. */
  readonly hiddenIncidents: readonly string[];
  readonly hiddenAlert: string;
  readonly hiddenPhoto: string;
  readonly hiddenContent: string;
}

type Arguments = Readonly<Record<string, unknown>>;
type Asking = (ground: Ground, scope: string) => readonly Arguments[];

const ONCE: Asking = () => [{}];
const PAGE = 40;
const listed =
  (...more: readonly Arguments[]): Asking =>
  () => [{ first: PAGE }, { first: 1 }, ...more.map((each) => ({ first: PAGE, ...each }))];
const inScopes =
  (name: string, more: Arguments = {}): Asking =>
  (_ground, scope) =>
    [...new Set([scope, SADU])].map((region) => ({ [name]: region, ...more }));

/** With which arguments each root field is asked. A new root field gets its line here. */
export const QUESTIONS: Readonly<Record<string, Asking>> = {
  'Query.afterActionReport': (_ground, scope) =>
    ['FULL', 'MASKED'].map((version) => ({ scope, until: wib('06:30'), version })),
  'Query.alert': ({ alerts, hiddenAlert }) => [...alerts, hiddenAlert].map((id) => ({ id })),
  'Query.alertClients': ONCE,
  'Query.alerts': listed({ filter: { state: 'CALLING' } }, { filter: { state: 'ENDED' } }),
  'Query.auditEntries': listed(),
  'Query.checkpointReports': listed(),
  'Query.dayProfile': (_ground, scope) =>
    ['RECEIVED', 'HAPPENED'].map((basis) => ({ scope, at: wib('06:00'), basis })),
  'Query.events': listed(),
  'Query.history': (ground, scope) =>
    listed(
      ...[{ text: 'surat suara' }, { text: 'INS' }, { levels: ['RAHASIA'] }, { kinds: ['RAISED'] }].map(
        (search) => ({ search }),
      ),
    )(ground, scope).map((given) => ({ search: {}, ...given })),
  'Query.incident': ({ incidents, hiddenIncidents }) =>
    [...incidents, ...hiddenIncidents].map((id) => ({ id })),
  'Query.incidents': listed(
    ...[{ level: 'RAHASIA' }, { level: 'TERBATAS' }, { severity: 'CRITICAL' }].map((filter) => ({ filter })),
  ),
  'Query.invitation': () => [{ code: 'AAAA-BBBB-CCCC' }],
  'Query.ladderCheck': inScopes('region'),
  'Query.me': ONCE,
  'Query.mySessions': ONCE,
  'Query.operation': ONCE,
  'Query.people': listed(),
  'Query.person': ({ person }) => [{ id: person }],
  'Query.pushKey': ONCE,
  'Query.region': inScopes('code'),
  'Query.reporters': () => [{ region: DESA }, { region: SADU }],
  'Query.rollCall': ({ rollCall, hiddenIncidents }) => [{ id: rollCall }, { id: hiddenIncidents[0] }],
  'Query.rollCalls': (_ground, scope) =>
    [...new Set([scope, SADU])].map((region) => ({ region, first: PAGE })),
  'Query.rosterComparison': () => [{ csv: 'kode' }],
  'Query.rosterInUse': ONCE,
  'Query.seal': ONCE,
  'Query.serverTime': ONCE,
  'Query.situation': inScopes('scope'),
  'Query.situationAt': (_ground, scope) =>
    ['RECEIVED', 'HAPPENED'].flatMap((basis) =>
      ['06:25', '06:30'].map((time) => ({ scope, at: wib(time), basis })),
    ),
  'Query.stageMatrix': inScopes('region'),
  'Query.tokens': ONCE,
  'Query.tps': () => [{ code: TPS }],
  'Query.tpsStandings': () => [{ region: DESA }, { region: SADU }],
  'Query.wallPairing': () => [{ code: 'BCDF-GHJK' }],
  'Query.walls': ONCE,
  'Query.webhookDeliveries': ({ webhook }) => [{ webhook, first: PAGE }],
  'Query.webhooks': ONCE,
  'Query.workSetAside': ONCE,
  'Subscription.alerts': inScopes('region'),
  'Subscription.incidentAttendance': ({ incidents }) =>
    incidents.slice(0, 1).map((incident) => ({ incident })),
  'Subscription.situation': inScopes('scope'),
  'Subscription.wallOrders': ONCE,
};

/** What is asked of each route. A new route gets its line here; null: files of the program, or asked of as root fields. */
export const ROUTES: Readonly<Record<string, ((ground: Ground) => readonly string[]) | null>> = {
  'GET /graphql': null,
  'HEAD /graphql': null,
  'POST /graphql': null,
  'HEAD /photo-uploads/:content': ({ content, hiddenContent }) =>
    [content, hiddenContent].map((each) => `/photo-uploads/${each}`),
  'PATCH /photo-uploads/:content': ({ hiddenContent }) => [`/photo-uploads/${hiddenContent}`],
  'GET /photos/:id': ({ photo, hiddenPhoto }) => [photo, hiddenPhoto].map((id) => `/photos/${id}`),
  'HEAD /photos/:id': ({ photo, hiddenPhoto }) => [photo, hiddenPhoto].map((id) => `/photos/${id}`),
  'GET /photos/:id/thumbnail': ({ photo, hiddenPhoto }) =>
    [photo, hiddenPhoto].map((id) => `/photos/${id}/thumbnail`),
  'HEAD /photos/:id/thumbnail': ({ photo }) => [`/photos/${photo}/thumbnail`],
  'GET /history.csv': () => ['/history.csv', `/history.csv?search=${encodeURIComponent('{"text":"surat"}')}`],
  'GET /history.xlsx': () => ['/history.xlsx'],
  'GET /history.json': () => ['/history.json'],
  'GET /cap': () => ['/cap'],
  'HEAD /cap': () => ['/cap'],
  // Those that the index names are asked for too.
  'GET /cap/:id': ({ hiddenAlert }) => [`/cap/${hiddenAlert}`],
  'HEAD /cap/:id': ({ hiddenAlert }) => [`/cap/${hiddenAlert}`],
  'GET /': () => ['/'],
  'HEAD /': () => ['/'],
  'GET /wall': () => ['/wall'],
  'HEAD /wall': () => ['/wall'],
  'GET /console': () => ['/console'],
  'HEAD /console': () => ['/console'],
  'GET /console/*': () => ['/console/insiden'],
  'HEAD /console/*': () => ['/console/insiden'],
  'GET /siaga': () => ['/siaga'],
  'HEAD /siaga': () => ['/siaga'],
  'GET /*': () => ['/wall.html', '/nichts'],
  'HEAD /*': () => ['/wall.html'],
};

/** What tells of hidden things by right: for these roles the two worlds may differ there. */
export const TOLD_BY_RIGHT: readonly (readonly [string, string])[] = [
  // The record says who saw which guarded incident, by its id: whoever keeps the record reads that.
  ['Admin', 'Query.auditEntries'],
];
