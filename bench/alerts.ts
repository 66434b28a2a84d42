import { setTimeout as wait } from 'node:timers/promises';
import { type Client, createClient } from 'graphql-ws';
import { WebSocket } from 'ws';
import { Coordinator } from '../tests/support/coordinator.ts';
import { REGENCY, Room } from '../tests/support/room.ts';
import { WebhookReceiver } from '../tests/support/webhook-receiver.ts';
import { Child } from './child.ts';
import { quantile, say, spread } from './figures.ts';
import type { ThirdAnswer, ThirdOrder } from './other-third.ts';

const CLIENTS = 200;
const WEBHOOKS = 1_000;
const ALERTS = 20;
const ALERTS_TO_WEBHOOKS = 4;
/** The first alerts find cold code and connections to be made. */
const WARM_UP = 2;
/** Of the webhooks, those that are well in any case. */
const HEALTHY = WEBHOOKS - Math.ceil(WEBHOOKS / 3);
const SPACING_MS = 500;
const WEBHOOK_SPACING_MS = 4_000;
const PATIENCE_MS = 60_000;
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

/**
 * The same alerts on two servers with as many webhooks, of which a third is broken on one: by turns, so that whatever else the
 * computer does falls on both alike.
 */
async function measureWebhooks(well: Room): Promise<void> {
  const beside = await Room.open();
  const sites = [new WebhookSite(well, false), new WebhookSite(beside, true)] as const;
  try {
    await Promise.all(sites.map((site) => site.open()));
    for (let n = 0; n < WARM_UP + ALERTS_TO_WEBHOOKS; n += 1) {
      for (const site of n % 2 === 0 ? sites : sites.toReversed()) await site.tell(n >= WARM_UP);
    }
    const [all, some] = sites.map(({ delays }) => delays);
    say(`report → webhook, ${WEBHOOKS} webhooks, all well`, spread(all ?? []));
    say('the same two thirds, the other third broken', spread(some ?? []));
    const ratio = quantile(some ?? [], 0.95) / quantile(all ?? [], 0.95);
    say('their p95 beside broken ones / all well', ratio.toFixed(2));
  } finally {
    for (const site of sites) await site.close();
    await beside.close();
  }
}

/** A server with webhooks, and those who receive them. Two thirds are well in any case, and only those are measured. */
class WebhookSite {
  /** How long word took to each that is well, of the alerts that count. */
  readonly delays: number[] = [];
  readonly #room: Room;
  readonly #isThirdBroken: boolean;
  readonly #third = new Child('other-third');
  readonly #sentAt = new Map<string, number>();
  #receiver: WebhookReceiver | null = null;
  #arrived = 0;

  constructor(room: Room, isThirdBroken: boolean) {
    this.#room = room;
    this.#isThirdBroken = isThirdBroken;
  }

  async open(): Promise<void> {
    const receiver = await WebhookReceiver.open((response, { body }) => {
      this.#note(JSON.parse(body) as Told);
      response.writeHead(204).end();
    });
    this.#receiver = receiver;
    const order: ThirdOrder = { isBroken: this.#isThirdBroken };
    const third = await this.#third.ask<ThirdAnswer>(order);
    await addWebhooks(this.#room, (n) => (n % 3 === 0 ? `${third.url}/${n}` : receiver.url(`/${n}`)));
  }

  /** Raises an incident, and returns once all that are well have heard of it and the server has been left alone for a while. */
  async tell(counts: boolean): Promise<void> {
    this.#arrived = 0;
    await raise(this.#room, (id, at) => {
      if (counts) this.#sentAt.set(id, at);
    });
    const patience = performance.now() + PATIENCE_MS;
    while (this.#arrived < HEALTHY && performance.now() < patience) await wait(SPACING_MS);
    await wait(WEBHOOK_SPACING_MS);
  }

  async close(): Promise<void> {
    this.#third.end();
    await this.#receiver?.close();
  }

  #note({ type, data }: Told): void {
    if (type !== 'alert.raised') return;
    this.#arrived += 1;
    const since = this.#sentAt.get(data.incident);
    if (since !== undefined) this.delays.push(performance.now() - since);
  }
}

interface Told {
  readonly type: string;
  readonly data: { readonly incident: string };
}

async function addWebhooks(room: Room, urlOf: (n: number) => string): Promise<void> {
  const admin = await Coordinator.logIn(room.server, 'ADMIN');
  for (let n = 0; n < WEBHOOKS; n += 1) {
    const url = urlOf(n);
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
