import { loopbackBinding } from '../../server/binding.ts';
import { AccessRegister } from '../../server/domain/access/access-register.ts';
import type { Viewer } from '../../server/domain/access/viewer.policy.ts';
import { buildSchema } from '../../server/graphql/build-schema.ts';
import { type RunningHttp, startHttp } from '../../server/graphql/http.ts';
import { RESOLVERS } from '../../server/graphql/resolvers.ts';
import { TrustedDocuments } from '../../server/graphql/trusted-documents.ts';
import { Fault } from '../../server/kernel/fault.ts';
import { createLog } from '../../server/kernel/log.ts';
import { must } from '../../server/kernel/must.ts';
import type { Composed } from './composed.ts';
import { UNLIMITED_TRAFFIC } from './unlimited-traffic.ts';

/**
 * The doors of a room over HTTP, for people whose name is their token. Their rights are those of a register of its own, so that a
 * test can change them; `isLevel` says whether it is level with the log.
 */
export async function openBearerHttp(
  { siaga }: Pick<Composed, 'siaga'>,
  people: Readonly<Record<string, Viewer>>,
  isLevel: () => Promise<boolean> = async () => true,
  trusted = new TrustedDocuments([]),
): Promise<{ readonly http: RunningHttp; readonly register: AccessRegister }> {
  const register = new AccessRegister(() => Date.now());
  const given = Object.values(people).flatMap(({ grants }) => grants);
  const events = given.map(({ id: grantId, ...rest }) => ({
    kind: 'AccessGranted',
    payload: JSON.stringify({ grantId, ...rest }),
  }));
  register.follow(events as never);
  const http = await startHttp({
    schema: buildSchema(RESOLVERS),
    services: siaga.services,
    access: {
      register,
      isLevel,
      admit: async ({ secret }) => {
        const viewer = people[secret ?? ''];
        if (!viewer) throw new Fault('CREDENTIAL_UNKNOWN', 'Nobody knows this secret.', 401);
        const principal = must(viewer.principal, 'a principal');
        return { principal, kind: viewer.kind, session: null, expiresAt: null };
      },
    },
    photos: siaga.photos,
    cap: siaga.cap,
    history: siaga.history,
    trusted,
    isDevelopment: false,
    staticRoot: '/nowhere',
    binding: loopbackBinding(0),
    trafficRules: UNLIMITED_TRAFFIC,
    hasExplorer: false,
    log: createLog('silent'),
  });
  return { http, register };
}
