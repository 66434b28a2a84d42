import { WebSocket } from 'ws';

const ALERTS = `subscription Alerts($region: RegionCode!, $after: Cursor) { alerts(region: $region, after: $after) {
  kind cursor alerts { id incident rule acknowledgedAt endedAt } } }`;
const AGAIN_AFTER_MS = 250;

export interface ClientAlert {
  readonly id: string;
  readonly incident: string | null;
  readonly rule: string | null;
  readonly acknowledgedAt: string | null;
  readonly endedAt: string | null;
}

interface Frame {
  readonly cursor: string;
  readonly alerts: readonly ClientAlert[];
}

/** A program that follows alerts: holds each as it was told last, and comes back with its cursor for ever. */
export class AlertClient {
  /** By id, however often each was told. */
  readonly alerts = new Map<string, ClientAlert>();
  readonly #url: string;
  readonly #secret: string;
  readonly #region: string;
  #cursor: string | null = null;
  #socket: WebSocket | null = null;
  #isClosed = false;

  constructor({
    url,
    token,
    region,
  }: { readonly url: string; readonly token: string; readonly region: string }) {
    this.#url = `${url.replace('http', 'ws')}/graphql`;
    this.#secret = token;
    this.#region = region;
    this.#dial();
  }

  about(incident: string): readonly ClientAlert[] {
    return [...this.alerts.values()].filter((alert) => alert.incident === incident);
  }

  close(): void {
    this.#isClosed = true;
    this.#socket?.terminate();
  }

  #dial(): void {
    const socket = new WebSocket(this.#url, 'graphql-transport-ws');
    this.#socket = socket;
    const send = (message: object) => socket.send(JSON.stringify(message));
    socket.on('error', () => undefined);
    socket.on('open', () => send({ type: 'connection_init', payload: { secret: this.#secret } }));
    socket.on('message', (data) => {
      const { type, payload } = JSON.parse(String(data)) as {
        type: string;
        payload: { data: { alerts: Frame } };
      };
      const variables = { region: this.#region, after: this.#cursor };
      if (type === 'connection_ack')
        send({ id: '1', type: 'subscribe', payload: { query: ALERTS, variables } });
      if (type === 'ping') send({ type: 'pong' });
      if (type === 'next') this.#take(payload.data.alerts);
    });
    socket.on('close', () => {
      if (!this.#isClosed) setTimeout(() => this.#dial(), AGAIN_AFTER_MS);
    });
  }

  #take({ cursor, alerts }: Frame): void {
    for (const alert of alerts) this.alerts.set(alert.id, alert);
    this.#cursor = cursor;
  }
}
