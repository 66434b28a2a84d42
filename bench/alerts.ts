import { setTimeout as wait } from 'node:timers/promises';
import { type Client, createClient } from 'graphql-ws';
import { WebSocket } from 'ws';
import { Coordinator } from '../tests/support/coordinator.ts';
import { REGENCY, type Room } from '../tests/support/room.ts';
import { WebhookReceiver } from '../tests/support/webhook-receiver.ts';
import { quantile, say, spread } from './figures.ts';

const CLIENTS = 200;
const WEBHOOKS = 1_000;
const ALERTS = 20;
const ALERTS_TO_WEBHOOKS = 3;
const SPACING_MS = 500;
const WEBHOOK_SPACING_MS = 15_000;
/** A person may ask so often in a second; a thousand webhooks are added one by one. */
const ADDING_PAUSE_MS = 50;

const FOLLOW = `subscription BenchAlerts($region: RegionCode!) {
  alerts(region: $region) { kind cursor alerts { id incident } }
}`;
const RAISE = 'mutation Raise($input: RaiseIncidentInput!) { raiseIncident(input: $input) { __typename } }';

/** How long word of a critical incident takes to those who follow alerts, and to webhooks of which a third is broken. */
export async function measureAlerts(room: Room): Promise<void> {
  await measureClients(room);
  await measureWebhooks(room);
}

async function measureClients(room: Room): Promise<void> {
  const arrivals = new Map<string, number[]>();
  const clients = await Promise.all(Array.from({ length: CLIENTS }, () => alertClient(room, arrivals)));
  try {
    const delays: number[] = [];
    for (let n = 0; n < ALERTS; n += 1) {
      const { id, sentAt } = await raise(room);
      await wait(SPACING_MS);
      delays.push(...(arrivals.get(id) ?? []).map((at) => at - sentAt));
    }
    say(`report → alert, ${CLIENTS} alert clients`, spread(delays));
  } finally {
    for (const client of clients) client.terminate();
  }
}

/** One that has its first frame; when alerts come is added to `arrivals` under the incident. */
async function alertClient(room: Room, arrivals: Map<string, number[]>): Promise<Client> {
  const client = createClient({
    url: `${room.server.url.replace(/^http/, 'ws')}/graphql`,
    webSocketImpl: WebSocket,
    connectionParams: { secret: room.server.doors.program },
    retryAttempts: 0,
  });
  await new Promise<void>((resolve, reject) => {
    client.subscribe<{ alerts: { alerts: { incident: string | null }[] } }>(
      { query: FOLLOW, variables: { region: REGENCY } },
      {
        next: ({ data, errors }) => {
          const at = performance.now();
          if (errors) reject(new Error(errors[0]?.message));
          for (const { incident } of data?.alerts.alerts ?? [])
            if (incident !== null) arrivals.set(incident, [...(arrivals.get(incident) ?? []), at]);
          resolve();
        },
        error: reject,
        complete: () => undefined,
      },
    );
  });
  return client;
}

async function measureWebhooks(room: Room): Promise<void> {
  const sentAt = new Map<string, number>();
  const delays: { path: string; ms: number }[] = [];
  let isThirdBroken = false;
  const isBroken = (path: string) => isThirdBroken && Number(path.slice(1)) % 3 === 0;
  const receiver = await WebhookReceiver.open((response, { body, path }) => {
    const { type, data } = JSON.parse(body) as { type: string; data: { incident: string } };
    const since = sentAt.get(data.incident);
    if (type === 'alert.raised' && since !== undefined) delays.push({ path, ms: performance.now() - since });
    // Broken in three ways: it never answers, it breaks off, it answers with 2 MB.
    if (!isBroken(path)) return void response.writeHead(204).end();
    if (Number(path.slice(1)) % 9 === 0) return;
    if (Number(path.slice(1)) % 9 === 3) return void response.destroy();
    response.end(Buffer.alloc(2_000_000));
  });
  try {
    await addWebhooks(room, receiver);
    const healthy = (all: typeof delays) => all.filter(({ path }) => Number(path.slice(1)) % 3 !== 0);
    const round = async () => {
      delays.length = 0;
      for (let n = 0; n < ALERTS_TO_WEBHOOKS; n += 1) {
        await raise(room, (id, at) => sentAt.set(id, at));
        await wait(WEBHOOK_SPACING_MS);
      }
      return healthy(delays).map(({ ms }) => ms);
    };
    await round();
    const well = await round();
    isThirdBroken = true;
    const beside = await round();
    say(`report → webhook, ${WEBHOOKS} webhooks, all well`, spread(well));
    say('the same two thirds, the other third broken', spread(beside));
    say(
      'their p95 beside broken ones / all well',
      (quantile(beside, 0.95) / quantile(well, 0.95)).toFixed(2),
    );
  } finally {
    await receiver.close();
  }
}

async function addWebhooks(room: Room, receiver: WebhookReceiver): Promise<void> {
  const admin = await Coordinator.logIn(room.server, 'ADMIN');
  for (let n = 0; n < WEBHOOKS; n += 1) {
    const url = receiver.url(`/${n}`);
    const input = { id: crypto.randomUUID(), name: `Penerima ${n}`, url, allowedHost: '127.0.0.1' };
    await admin.does('AddWebhook', { input: { ...input, region: REGENCY, severities: ['CRITICAL'] } });
    await wait(ADDING_PAUSE_MS);
  }
}

async function raise(room: Room, before: (id: string, at: number) => void = () => undefined) {
  const id = crypto.randomUUID();
  const happenedAt = '2024-02-13T23:20:00Z';
  const place = { region: '15.07.05.2004', tps: ['15.07.05.2004-001'] };
  const what = { category: 'LOGISTIK', kind: 'SURAT_SUARA_KURANG', severity: 'CRITICAL' };
  const sentAt = performance.now();
  before(id, sentAt);
  await room.http.read(RAISE, {
    input: { id, ...place, ...what, happenedAt, institution: 'KPPS', channel: 'APP' },
  });
  return { id, sentAt };
}
