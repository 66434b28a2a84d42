// Who may import whom. Each rule's comment speaks to the one who broke it and says where the code belongs.
// There is no list of forgiven sins: a rule that has to bend is changed here, for everyone to see.

/** The domains from left to right; each may look at those before it, never at those after it. */
const DOMAINS = [
  'operation',
  'region',
  'access',
  'account',
  'display',
  'program',
  'checkpoint',
  'incident',
  'photo',
  'rollcall',
  'lesson',
  'alert',
  'delivery',
  'situation',
  'replay',
  'history',
  'after-action',
  'audit',
  'set-aside',
];
/**
 * What another domain may be entered by; a write has one owner, so never by a service. The plan and the clock of
 * the operation are what every domain reads; to act for somebody, to change rights and to know them is what the room of
 * access is for; the past is drawn by the picture itself, so that it cannot differ from what was live; and the report after the
 * day is counted from that past and from the rows of the history, so that it cannot differ from either.
 */
const DOORS = [
  '[.](entity|events|queries|policy|refusals|type)[.]ts$',
  '^server/domain/operation/(operation-(plan|clock)|alert-plan(-checks)?)[.]ts$',
  '^server/domain/access/(acting|rights|access-register|doorkeeper)[.]ts$',
  '^server/domain/situation/(picture|situation-ground|tps-story)[.]ts$',
  '^server/domain/replay/(past-pictures|chronicle)[.]ts$',
  '^server/domain/history/history-row[.]ts$',
];
/** Where everything is put together. */
const ROOF = '^server/[^/]+[.]ts$';
/** Pages of their own, each for another audience. */
const SURFACES = ['wall', 'console', 'alert', 'field'];
const TEST = '([.](test|fixture)[.]tsx?$|/testing/|^tests/)';

const rule = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to });

const leftOnly = DOMAINS.slice(0, -1).map((domain, index) =>
  rule(
    `domain-looks-left:${domain}`,
    `A domain looks only left (${DOMAINS.join(' ← ')}). A relation belongs to the later domain; an effect on an earlier one travels as an event.`,
    { path: `^server/domain/${domain}/`, pathNot: TEST },
    { path: `^server/domain/(${DOMAINS.slice(index + 1).join('|')})/` },
  ),
);

/** What each room of the server may reach besides itself and packages. */
const serverRooms = [
  rule(
    'kernel-knows-nobody',
    'server/kernel is words that everyone may use and imports no room. What needs a room belongs in that room.',
    { path: '^server/kernel/', pathNot: TEST },
    { path: '^(server|web|exercise|bench|scripts)/', pathNot: '^server/kernel/' },
  ),
  rule(
    'stream-knows-only-kernel',
    'server/stream carries events without knowing what they mean. Meaning belongs in a domain.',
    { path: '^server/stream/', pathNot: TEST },
    { path: '^server/', pathNot: '^server/(kernel|stream)/' },
  ),
  rule(
    'domain-is-not-a-corridor',
    'A domain imports kernel, stream and domains to its left. What it needs from elsewhere, compose.ts hands to it.',
    { path: '^server/domain/', pathNot: TEST },
    { path: '^server/', pathNot: '^server/(kernel|stream|domain)/' },
  ),
  rule(
    'domain-has-a-place-in-the-order',
    'A new domain gets its place in the list DOMAINS of .dependency-cruiser.mjs, before its first import.',
    { path: '^server/(?!domain/)|^(exercise|bench|scripts|tests)/|^server/domain/' },
    { path: '^server/domain/[^/]+/', pathNot: `^server/domain/(${DOMAINS.join('|')})/` },
  ),
  rule(
    'domain-is-entered-by-its-doors',
    'Another domain is entered only by its .entity, .events, .queries, .policy, .refusals and .type files: one owner per write. Ask its queries, or append an event.',
    { path: '^server/domain/([^/]+)/', pathNot: TEST },
    { path: '^server/domain/([^/]+)/', pathNot: ['^server/domain/$1/', ...DOORS] },
  ),
];

/** What the domain's core must not know, and who may stand on the roof. */
const layers = [
  rule(
    'core-outlives-the-api',
    'Services, policies, entities, events, queries and refusals know nothing of GraphQL. Turn a thing into GraphQL in its .type, .input, .resolver or .subscription file.',
    { path: '[.](service|policy|entity|events|queries|refusals|reaction)[.]ts$' },
    {
      path: [
        '^node_modules/(@apollo|graphql|type-graphql|graphql-)',
        '[.](resolver|type|input|subscription)[.]ts$',
      ],
    },
  ),
  rule(
    'roof-is-not-a-corridor',
    'server/graphql and server/database are put together by the files that stand directly in server/; only they, scripts and tests import them. What a room needs from them, those hand to it.',
    {
      path: '^(server|web|exercise|bench)/',
      pathNot: [TEST, '^server/(graphql|database)/', ROOF],
    },
    { path: '^server/(graphql|database)/' },
  ),
  rule(
    'graphql-and-database-do-not-meet',
    'The API and the store do not know each other; compose.ts introduces them.',
    { path: '^server/(graphql|database)/', pathNot: TEST },
    { path: '^server/(graphql|database)/', pathNot: '^server/$1/' },
  ),
  rule(
    'compose-is-the-roof',
    'The files that stand directly in server/ see all rooms, so no room sees them: only they, scripts and tests import them.',
    { path: '^(server|web|exercise|bench)/', pathNot: [TEST, ROOF, '^server/graphql/'] },
    { path: ROOF },
  ),
];

const web = [
  rule(
    'server-and-web-meet-in-the-contract',
    'server/ and web/ never import each other; they meet only in schema.graphql, which is what gets reviewed.',
    { path: '^(server|web)/', pathNot: TEST },
    { path: '^(server|web)/', pathNot: '^$1/' },
  ),
  rule(
    'ui-knows-nobody',
    'web/src/ui is paint: no GraphQL, no domain word, no room. A thing with a domain word belongs in pieces.',
    { path: '^web/src/ui/', pathNot: TEST },
    { path: ['^web/src/(?!ui/)', '^node_modules/(@apollo|graphql)'] },
  ),
  rule(
    'pieces-are-a-face',
    'A piece imports only ui, i18n and generated. What needs the live situation belongs in a scene, which hands it down.',
    { path: '^web/src/pieces/', pathNot: TEST },
    { path: '^web/src/', pathNot: '^web/src/(pieces|ui|i18n|generated)/' },
  ),
  rule(
    'situation-draws-nothing',
    'web/src/situation keeps the state that screens show and imports only generated. What draws belongs in pieces or a scene.',
    { path: '^web/src/situation/', pathNot: TEST },
    { path: '^web/src/', pathNot: '^web/src/(situation|generated)/' },
  ),
  rule(
    'sound-draws-nothing',
    'web/src/sound is what a situation sounds like and imports only situation. Whether it sounds on a page, that page decides.',
    { path: '^web/src/sound/', pathNot: TEST },
    { path: '^web/src/', pathNot: '^web/src/(sound|situation|generated)/' },
  ),
  rule(
    'scenes-know-no-page',
    'web/src/scenes is what a wall shows, wherever it is shown: it knows no page. What a page knows about itself it hands down.',
    { path: '^web/src/scenes/', pathNot: TEST },
    { path: '^web/src/', pathNot: '^web/src/(scenes|situation|sound|pieces|ui|i18n|generated)/' },
  ),
  rule(
    'labels-know-only-the-contract',
    'web/src/i18n holds words and imports only generated.',
    { path: '^web/src/i18n/', pathNot: TEST },
    { path: '^web/src/', pathNot: '^web/src/(i18n|generated)/' },
  ),
  rule(
    'surfaces-are-apart',
    `${SURFACES.join(', ')} are pages for different people and never import each other. What two share belongs in pieces or situation.`,
    { path: `^web/src/(${SURFACES.join('|')})/`, pathNot: TEST },
    { path: `^web/src/(${SURFACES.join('|')})/`, pathNot: '^web/src/$1/' },
  ),
  rule(
    'scenes-are-apart',
    'A scene never imports another scene, nor a desk another desk, so that each can be added and removed without fear. What two share belongs in pieces.',
    { path: '^web/src/(scenes|[^/]+/desks)/([^/]+)/', pathNot: TEST },
    { path: '^web/src/$1/[^/]+/', pathNot: '^web/src/$1/$2/' },
  ),
];

const hygiene = [
  rule(
    'hub-has-one-lane',
    'The hub hands frames to subscribers. Only the stream itself, the situation subscription and compose.ts touch it; to tell screens something, append an event.',
    {
      path: '^(server|exercise|bench)/',
      pathNot: [
        TEST,
        '^server/stream/',
        '^server/compose[.]ts$',
        '^server/graphql/',
        '[.]subscription[.]ts$',
      ],
    },
    // What a feed looks like may be known; holding the hub itself may not.
    { path: '^server/(stream|graphql)/(hub|multicast)[.]ts$', dependencyTypesNot: ['type-only'] },
  ),
  rule(
    'exercise-comes-through-the-front-door',
    'The exercise plays phones: it speaks the public GraphQL API and shares no code with the server or the pages.',
    { path: '^exercise/', pathNot: TEST },
    { path: '^(server|web)/' },
  ),
  rule(
    'watch-comes-through-the-front-door',
    'The client for alerts runs on other computers: it speaks the public API and shares no code with the server or the pages but the one module that writes small files.',
    { path: '^watch/', pathNot: TEST },
    { path: '^(server|web|exercise|bench|scripts)/', pathNot: '^server/kernel/whole-file[.]ts$' },
  ),
  rule('no-circles', 'Two files that need each other are one file, or three.', {}, { circular: true }),
  rule(
    'no-dead-ends',
    'This import leads nowhere: the file or the package does not exist, or the package is missing in package.json.',
    { pathNot: '^web/src/generated/' },
    // These two are types alone: they have no code to find, and the compiler looks after them.
    { couldNotResolve: true, pathNot: '^(geojson|topojson-specification)$' },
  ),
  rule(
    'packages-are-declared',
    'Import only packages that package.json names; another package’s dependency may be gone tomorrow.',
    {},
    { dependencyTypes: ['npm-no-pkg', 'npm-unknown'] },
  ),
  rule(
    'production-needs-no-tools',
    'The server runs without development packages. Move the package to dependencies, or the code out of server/.',
    { path: '^server/', pathNot: TEST },
    { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'] },
  ),
  rule(
    'no-barrels',
    'No index.ts: name the file after what it holds and import it directly.',
    {},
    { path: '^(server|web|exercise|watch|bench|scripts|tests)/.*/index[.]tsx?$' },
  ),
  rule(
    'production-imports-no-tests',
    'Tests and their support are not shipped. What both need belongs in a room.',
    { path: '^(server|web|exercise|watch)/', pathNot: TEST },
    { path: TEST },
  ),
];

export default {
  forbidden: [...serverRooms, ...leftOnly, ...layers, ...web, ...hygiene],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(dist|data|node_modules/[.]cache)/' },
    // Type-only imports count: knowing a shape is knowing a room.
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
};
