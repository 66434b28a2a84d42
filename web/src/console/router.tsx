import { createRootRoute, createRoute, createRouter } from '@tanstack/react-router';
import type { AuditKind } from '../generated/graphql.ts';
import { AccountPage } from './account/account-page.tsx';
import { AfterActionDesk } from './desks/after-action/after-action-desk.tsx';
import { readReportSearch } from './desks/after-action/report-search.ts';
import { AlertsDesk } from './desks/alerts/alerts-desk.tsx';
import { HistoryDesk } from './desks/history/history-desk.tsx';
import { readHistoryAddress } from './desks/history/history-search.ts';
import { IncidentsDesk } from './desks/incidents/incidents-desk.tsx';
import { readSearch } from './desks/incidents/queue-search.ts';
import { PeopleDesk } from './desks/people/people-desk.tsx';
import { RecordDesk } from './desks/record/record-desk.tsx';
import type { RecordSearch } from './desks/record/record-filter.tsx';
import { isKnownKind } from './desks/record/record-kinds.ts';
import { ReplayDesk } from './desks/replay/replay-desk.tsx';
import { readReplaySearch } from './desks/replay/replay-search.ts';
import { ReportersDesk } from './desks/reporters/reporters-desk.tsx';
import { RollsDesk } from './desks/rolls/rolls-desk.tsx';
import { RosterDesk } from './desks/roster/roster-desk.tsx';
import { StagesDesk } from './desks/stages/stages-desk.tsx';
import { readStagesSearch } from './desks/stages/stages-search.ts';
import { TokensDesk } from './desks/tokens/tokens-desk.tsx';
import { PairingPage } from './desks/walls/pairing-page.tsx';
import { WallsDesk } from './desks/walls/walls-desk.tsx';
import { WebhooksDesk } from './desks/webhooks/webhooks-desk.tsx';
import { Frame } from './frame/frame.tsx';
import { BrokenScreen, FirstScreen, NoSuchScreen, OnlyWhoMay } from './frame/landing.tsx';
import { PATHS } from './frame/screens.ts';

const root = createRootRoute({ component: Frame, notFoundComponent: NoSuchScreen });

type Search = Record<string, unknown>;

/** Nothing but what is read of an address: the router would hand on what means nothing as well, of whatever type. */
const only =
  <Read extends object>(read: (search: Search) => Read) =>
  (search: Search): Read => {
    const nothing = Object.fromEntries(Object.keys(search).map((key) => [key, undefined]));
    return { ...nothing, ...read(search) };
  };

const text = (value: unknown): string | undefined =>
  typeof value === 'string' && value !== '' ? value : undefined;

/** Which part of the queue is listed, by which filters and in which order, and which incident is looked at. */
const incidents = createRoute({
  getParentRoute: () => root,
  path: PATHS.incidents,
  validateSearch: only(readSearch),
  component: () => (
    <OnlyWhoMay may="readIncidents">
      <IncidentsDesk />
    </OnlyWhoMay>
  ),
});

/** Which region is looked at, which TPS of it are listed, and which one is in hand. */
const stages = createRoute({
  getParentRoute: () => root,
  path: PATHS.stages,
  validateSearch: only(readStagesSearch),
  component: () => (
    <OnlyWhoMay may="readStages">
      <StagesDesk />
    </OnlyWhoMay>
  ),
});

const rolls = createRoute({
  getParentRoute: () => root,
  path: PATHS.rolls,
  component: () => (
    <OnlyWhoMay may="answerRoll">
      <RollsDesk />
    </OnlyWhoMay>
  ),
});

/** What is looked for in the history, and which entry is looked at. */
const history = createRoute({
  getParentRoute: () => root,
  path: PATHS.history,
  validateSearch: only(readHistoryAddress),
  component: () => (
    <OnlyWhoMay may="readHistory">
      <HistoryDesk />
    </OnlyWhoMay>
  ),
});

/** Which instant of which scope is looked at, and by what it is drawn. */
const replay = createRoute({
  getParentRoute: () => root,
  path: PATHS.replay,
  validateSearch: only(readReplaySearch),
  component: () => (
    <OnlyWhoMay may="replaySituation">
      <ReplayDesk />
    </OnlyWhoMay>
  ),
});

/** Which scope the report is of, until when it counts, and for whom it is made. */
const report = createRoute({
  getParentRoute: () => root,
  path: PATHS.report,
  validateSearch: only(readReportSearch),
  component: () => (
    <OnlyWhoMay may="readAfterAction">
      <AfterActionDesk />
    </OnlyWhoMay>
  ),
});

/** Which wall is looked at, and which walls are listed. */
const walls = createRoute({
  getParentRoute: () => root,
  path: PATHS.walls,
  validateSearch: only((search): { layar?: string; saring?: 'perhatian' } => ({
    ...(text(search.layar) === undefined ? {} : { layar: text(search.layar) as string }),
    ...(search.saring === 'perhatian' ? { saring: 'perhatian' as const } : {}),
  })),
  component: () => (
    <OnlyWhoMay may="readWalls">
      <WallsDesk />
    </OnlyWhoMay>
  ),
});

/** The code comes with the address that a wall shows as a QR code. */
const pairing = createRoute({
  getParentRoute: () => root,
  path: PATHS.pairing,
  validateSearch: only((search): { kode?: string } =>
    text(search.kode) === undefined ? {} : { kode: text(search.kode) as string },
  ),
  component: () => (
    <OnlyWhoMay may="approveWall">
      <PairingPage />
    </OnlyWhoMay>
  ),
});

const people = createRoute({
  getParentRoute: () => root,
  path: PATHS.people,
  validateSearch: only((search): { orang?: string; cari?: string } => ({
    ...(text(search.orang) === undefined ? {} : { orang: text(search.orang) as string }),
    ...(text(search.cari) === undefined ? {} : { cari: text(search.cari) as string }),
  })),
  component: () => (
    <OnlyWhoMay may="readPeople">
      <PeopleDesk />
    </OnlyWhoMay>
  ),
});

const reporters = createRoute({
  getParentRoute: () => root,
  path: PATHS.reporters,
  validateSearch: only((search): { wilayah?: string } =>
    text(search.wilayah) === undefined ? {} : { wilayah: text(search.wilayah) as string },
  ),
  component: () => (
    <OnlyWhoMay may="inviteReporters">
      <ReportersDesk />
    </OnlyWhoMay>
  ),
});

const tokens = createRoute({
  getParentRoute: () => root,
  path: PATHS.tokens,
  component: () => (
    <OnlyWhoMay may="manageTokens">
      <TokensDesk />
    </OnlyWhoMay>
  ),
});

/** Which alert is looked at. */
const alerts = createRoute({
  getParentRoute: () => root,
  path: PATHS.alerts,
  validateSearch: only((search): { peringatan?: string } =>
    text(search.peringatan) === undefined ? {} : { peringatan: text(search.peringatan) as string },
  ),
  component: () => (
    <OnlyWhoMay may="watchAlerts">
      <AlertsDesk />
    </OnlyWhoMay>
  ),
});

const webhooks = createRoute({
  getParentRoute: () => root,
  path: PATHS.webhooks,
  component: () => (
    <OnlyWhoMay may="manageWebhooks">
      <WebhooksDesk />
    </OnlyWhoMay>
  ),
});

const roster = createRoute({
  getParentRoute: () => root,
  path: PATHS.roster,
  component: () => (
    <OnlyWhoMay may="importRoster">
      <RosterDesk />
    </OnlyWhoMay>
  ),
});

const record = createRoute({
  getParentRoute: () => root,
  path: PATHS.record,
  validateSearch: only(
    (search): RecordSearch => ({
      ...(isKnownKind(text(search.jenis) ?? '') ? { jenis: search.jenis as AuditKind } : {}),
      ...(text(search.dari) === undefined ? {} : { dari: text(search.dari) as string }),
      ...(text(search.sampai) === undefined ? {} : { sampai: text(search.sampai) as string }),
    }),
  ),
  component: () => (
    <OnlyWhoMay may="readAudit">
      <RecordDesk />
    </OnlyWhoMay>
  ),
});

const account = createRoute({ getParentRoute: () => root, path: PATHS.account, component: AccountPage });
const first = createRoute({ getParentRoute: () => root, path: '/', component: FirstScreen });

/** Everything that has an address below `/console`. */
export const createConsoleRouter = () =>
  createRouter({
    routeTree: root.addChildren([
      first,
      incidents,
      stages,
      rolls,
      history,
      replay,
      report,
      walls,
      pairing,
      people,
      reporters,
      tokens,
      alerts,
      webhooks,
      roster,
      record,
      account,
    ]),
    basepath: '/console',
    defaultPreload: false,
    defaultErrorComponent: BrokenScreen,
  });

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof createConsoleRouter>;
  }
}
