import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { newId } from '../../server/kernel/ids.ts';
import { AlertClient } from '../support/alert-client.ts';
import { launchBrowser } from '../support/chromium.ts';
import { ConsolePage } from '../support/console-page.ts';
import { Coordinator } from '../support/coordinator.ts';
import { REGENCY, Room } from '../support/room.ts';
import type { WallClient } from '../support/wall-client.ts';
import { isSigned, WebhookReceiver } from '../support/webhook-receiver.ts';

const TPS = '15.07.05.2004-004';
const OPENING = 'PEMUNGUTAN_DIBUKA';
/** What was done about it, as the timeline tells it. */
const LIFE = [
  'RAISED',
  'ACKNOWLEDGED',
  'AGENCY_ASSIGNED',
  'ACTION_RECORDED',
  'ACTION_RECORDED',
  'FINISHED',
  'CLOSED',
];
const PATIENT = { interval: 25 };

let room: Room;
let browser: Browser;
let wall: Page;
let truth: WallClient;
let coordinator: ConsolePage;
let agency: ConsolePage;
let posko: Coordinator;
let kpu: Coordinator;
let program: WebhookReceiver;
let secret: string;
let siren: AlertClient;
const steps: string[] = [];

beforeAll(async () => {
  [room, browser, program] = await Promise.all([
    Room.open('SQLite', { isDevelopment: true }),
    launchBrowser(),
    WebhookReceiver.open(),
  ]);
  const { server } = room;
  await room.runClock(3_600);
  truth = await room.wall();
  await truth.next((frame) => frame.operationTime >= '2024-02-14T00:00:00.000Z');
  await room.runClock(1);
  [posko, kpu] = await Promise.all([Coordinator.logIn(server), Coordinator.logIn(server, 'AGENCY')]);
  await listen(await Coordinator.logIn(server, 'ADMIN'));
  siren = new AlertClient({ url: server.url, token: server.doors.program, region: REGENCY });
  wall = await browser.newPage({ viewport: { width: 1920, height: 1080 } });
  await wall.goto(server.wallLink({ scope: REGENCY, diagonal: 98, distance: 5 }));
  await wall.waitForSelector('[data-look="live"]');
  coordinator = await ConsolePage.open(browser, server);
  await coordinator.logIn(server, 'POSKO');
  agency = await ConsolePage.open(browser, server);
  await agency.logIn(server, 'AGENCY');
});
afterAll(async () => {
  console.log(steps.join('\n'));
  siren.close();
  await browser.close();
  await program.close();
  await room.close();
});

/** The program elsewhere that is told of alerts. */
async function listen(admin: Coordinator): Promise<void> {
  const input = {
    id: newId(),
    name: 'Sirene',
    url: program.url(),
    allowedHost: '127.0.0.1',
    region: REGENCY,
  };
  secret = String((await admin.does('AddWebhook', { input })).secret);
}

/** Messages of a type about an incident that the program elsewhere has got, each once however often it was sent. */
function told(incident: string, type: string): readonly string[] {
  const messages = program.received.map(({ headers, body }) => ({
    id: String(headers['webhook-id']),
    ...(JSON.parse(body) as { type: string; data: { incident: string | null } }),
  }));
  const about = messages.filter((message) => message.type === type && message.data.incident === incident);
  return [...new Set(about.map(({ id }) => id))];
}

const shown = (): Promise<string> =>
  wall.evaluate("document.querySelector('svg.canvas')?.textContent ?? ''") as Promise<string>;

/** Does something, and says how long it took until each of those who look on saw it. */
async function step(
  name: string,
  act: () => Promise<unknown>,
  seen: Readonly<Record<string, () => Promise<boolean> | boolean>>,
): Promise<void> {
  const at = performance.now();
  await act();
  const took: Record<string, number> = { acted: performance.now() - at };
  await Promise.all(
    Object.entries(seen).map(async ([who, sees]) => {
      await expect.poll(async () => sees(), { ...PATIENT, message: `${name}: ${who}` }).toBe(true);
      took[who] = performance.now() - at;
    }),
  );
  const told = Object.entries(took).map(([who, ms]) => `${who} ${Math.round(ms)} ms`);
  steps.push(`${name}: ${told.join(' · ')}`);
}

const wallSays = (words: string) => async () => (await shown()).includes(words);
/** Whether the wall has a row of the incident in this status; null: none at all. */
const wallHas = (incident: string, status: string | null) => async () => {
  const row = wall.locator(
    `[data-incident="${incident}"]${status === null ? '' : `[data-status="${status}"]`}`,
  );
  return (await row.count()) === (status === null ? 0 : 1);
};
const consoleSays = (page: ConsolePage, words: string) => async () => (await page.words()).includes(words);
const happenedAt = () => truth.frames.at(-1)?.operationTime ?? '';
const act = (incident: string, post: string, more: object = {}) => ({
  ...{ id: newId(), incident, post, happenedAt: happenedAt() },
  ...more,
});

it('a TPS without ballots is seen, answered for, helped and released, through the death of a server', async () => {
  const incident = newId();
  const raise = async () => {
    const input = {
      ...{ id: incident, category: 'LOGISTIK', severity: 'CRITICAL', region: TPS.slice(0, 13), tps: [TPS] },
      ...{ institution: 'KPPS', channel: 'APP', hindersStage: OPENING, happenedAt: happenedAt() },
    };
    const query =
      'mutation Raise($input: RaiseIncidentInput!) { raised: raiseIncident(input: $input) { __typename } }';
    expect(await room.http.read(query, { input })).toEqual({ raised: { __typename: 'IncidentRaised' } });
  };
  await step('the TPS reports it', raise, {
    wall: wallSays('KRITIS · BELUM DITANGGAPI'),
    coordinator: consoleSays(coordinator, 'TPS 04'),
    agency: consoleSays(agency, 'TPS 04'),
    siren: () => siren.about(incident).length > 0,
    program: () => told(incident, 'alert.raised').length > 0,
  });
  expect(await shown()).toContain('1 dari 713 TPS terkendala');
  await coordinator.go(`/antrean?insiden=${incident}`);
  await coordinator.page.waitForSelector('.incident-acts');
  await step('the coordinator acknowledges', () => coordinator.keys('1'), {
    wall: wallSays('DITANGGAPI · Koordinator piket'),
    agency: async () => (await agency.words()).includes('Ditanggapi'),
    siren: () => siren.about(incident).some(({ acknowledgedAt }) => acknowledgedAt !== null),
    program: () => told(incident, 'alert.acknowledged').length > 0,
  });
  await step(
    'KPU is tasked',
    () =>
      posko.acts(
        'assignAgency',
        act(incident, 'KOORDINATOR_PIKET', {
          agency: 'KPU',
          supporting: ['POLRES'],
          was: { agency: 'KPU', supporting: [] },
        }),
      ),
    { wall: wallHas(incident, 'IN_HAND') },
  );
  await step(
    'the server dies and comes back',
    async () => {
      await room.server.kill9();
      await room.server.start();
    },
    {
      wall: async () => (await wall.locator('[data-freshness="LANGSUNG"]').count()) > 0,
      coordinator: consoleSays(coordinator, 'LANGSUNG'),
      agency: consoleSays(agency, 'LANGSUNG'),
    },
  );
  await truth.nextHashed();

  await step(
    'KPU finds ballots, the police escort them',
    async () => {
      await kpu.acts(
        'recordAction',
        act(incident, 'PENGHUBUNG_KPU', { text: 'Surat suara ada di gudang PPK' }),
      );
      await kpu.acts('recordAction', act(incident, 'PENGHUBUNG_KPU', { text: 'Berangkat, dikawal Polres' }));
    },
    { coordinator: consoleSays(coordinator, 'Berangkat, dikawal Polres') },
  );
  await step(
    'the ballots arrive',
    () =>
      kpu.acts('finishIncident', act(incident, 'PENGHUBUNG_KPU', { result: 'Surat suara tiba di TPS 04' })),
    { wall: wallHas(incident, 'AWAITING_VERIFICATION') },
  );
  await step(
    'a second person closes it, and the stage is released',
    () => posko.acts('closeIncident', act(incident, 'KOORDINATOR_PIKET', { result: 'Surat suara lengkap' })),
    {
      wall: wallHas(incident, null),
      stage: () => truth.state.count(REGENCY, OPENING, 'hindered') === 0,
      siren: () => siren.about(incident).every(({ endedAt }) => endedAt !== null),
      program: () => told(incident, 'alert.ended').length > 0,
    },
  );
  await step(
    'the TPS votes',
    async () => {
      const input = {
        ...{ id: newId(), tps: TPS, stage: OPENING, assertion: 'DONE', institution: 'KPPS', channel: 'APP' },
        happenedAt: happenedAt(),
      };
      const query =
        'mutation Report($input: ReportCheckpointInput!) { reported: reportCheckpoint(input: $input) { __typename } }';
      expect(await room.http.read(query, { input })).toEqual({
        reported: { __typename: 'CheckpointReported' },
      });
    },
    { wall: wallSays('1/713'), stage: () => truth.state.count(REGENCY, OPENING, 'done') === 1 },
  );

  const asked = `query Story($id: UUID!) { incident(id: $id) { timeline { kind happenedAt receivedAt } } }`;
  const { incident: story } = (await room.http.read(asked, { id: incident })) as {
    incident: { timeline: { kind: string; happenedAt: string; receivedAt: string }[] };
  };
  const kinds = story.timeline.map(({ kind }) => kind);
  expect(kinds.filter((kind) => !kind.startsWith('ALERT_') && kind !== 'SHOWN_ON_WALLS')).toEqual(LIFE);
  expect(kinds).toEqual(expect.arrayContaining(['ALERT_RAISED', 'ALERT_RUNG_CALLED', 'ALERT_ACKNOWLEDGED']));
  const { wall: held, folded } = await room.hashes(truth);
  expect(held).toBe(folded);
  expect(program.received.every((message) => isSigned(message, secret))).toBe(true);
  expect(truth.faults).toEqual([]);
});
