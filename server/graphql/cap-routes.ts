import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Viewer } from '../domain/access/viewer.policy.ts';
import { Fault } from '../kernel/fault.ts';
import { isUuid } from '../kernel/ids.ts';
import { type AccessControl, confirmRights, viewerOf } from './access-control.ts';
import { countedAsker } from './authentication.ts';
import { approachOf } from './front-door.ts';
import type { Traffic } from './traffic.ts';

/** Alerts as agencies' own tools read them. */
export interface CapFeed {
  index(viewer: Viewer, base: string): Promise<string>;
  /** Null where there is none for this viewer. */
  message(viewer: Viewer, id: string): Promise<string | null>;
}

export interface CapRoutesOptions {
  readonly cap: CapFeed;
  readonly access: AccessControl;
  readonly traffic: Traffic;
}

const HEADERS = { 'cache-control': 'private, no-cache', 'x-content-type-options': 'nosniff' };

/**
 * Alerts in the Common Alerting Protocol 1.2: `GET /cap` is the index (Atom), `/cap/` and an id one message. Read with the token of
 * a program that may follow alerts, as bearer or, for tools that know nothing else, as the password of HTTP Basic.
 */
export async function capRoutes(app: FastifyInstance, options: CapRoutesOptions): Promise<void> {
  const { cap, access } = options;
  app.addHook('onRequest', async ({ headers }) => {
    headers.authorization = bearerFrom(headers.authorization);
  });
  const asked = async (request: FastifyRequest) => {
    const asker = await countedAsker(request, options);
    if (asker.fault) throw asker.fault;
    const viewer = viewerOf(access, asker.admission);
    if (viewer.principal === null) throw new Fault('UNAUTHENTICATED', 'Send the token of a program.', 401);
    if (!viewer.may('watchAlerts')) throw new Fault('FORBIDDEN', 'This token is not for alerts.', 403);
    return { viewer, confirm: () => confirmRights(access, asker.admission, viewer) };
  };
  app.get('/cap', async (request, reply) => {
    const { viewer, confirm } = await asked(request);
    const index = await cap.index(viewer, approachOf(request.raw).origin);
    await confirm();
    return reply.headers({ ...HEADERS, 'content-type': 'application/atom+xml; charset=utf-8' }).send(index);
  });
  app.get<{ Params: { id: string } }>('/cap/:id', async (request, reply) => {
    const { viewer, confirm } = await asked(request);
    const { id } = request.params;
    const message = isUuid(id) ? await cap.message(viewer, id) : null;
    await confirm();
    if (message === null) throw new Fault('NOT_FOUND', 'There is no such message.', 404);
    return reply.headers({ ...HEADERS, 'content-type': 'application/cap+xml; charset=utf-8' }).send(message);
  });
}

/** The password of HTTP Basic as a bearer; every other header as it is. */
function bearerFrom(header: string | undefined): string | undefined {
  const basic = /^Basic ([A-Za-z0-9+/=]{1,800})$/i.exec(header ?? '')?.[1];
  if (basic === undefined) return header;
  const [, ...password] = Buffer.from(basic, 'base64').toString('utf8').split(':');
  return `Bearer ${password.join(':')}`;
}
