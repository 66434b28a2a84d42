import type { FastifyInstance } from 'fastify';
import helmet from 'helmet';

/** Everything our pages may load comes from this server; nothing is inlined, nobody may frame them. */
const PAGE_POLICY = {
  'default-src': ["'none'"],
  'script-src': ["'self'"],
  'style-src': ["'self'"],
  'img-src': ["'self'"],
  'font-src': ["'self'"],
  'media-src': ["'self'"],
  'manifest-src': ["'self'"],
  'connect-src': ["'self'"],
  'base-uri': ["'none'"],
  'form-action': ["'none'"],
  'frame-ancestors': ["'none'"],
};

/** What a page may ask the device for; what is not named here is off. */
const DEVICE_POLICY = [
  ...['accelerometer', 'camera', 'display-capture', 'geolocation', 'gyroscope', 'magnetometer', 'microphone'],
  ...['midi', 'payment', 'picture-in-picture', 'serial', 'usb', 'xr-spatial-tracking'],
]
  .map((feature) => `${feature}=()`)
  .concat(['autoplay', 'fullscreen', 'screen-wake-lock'].map((feature) => `${feature}=(self)`))
  .concat(['publickey-credentials-create=(self)', 'publickey-credentials-get=(self)'])
  .join(', ');

const YEAR_SECONDS = 365 * 24 * 60 * 60;

/** Puts the headers on every answer that tell browsers what it must never be used for. */
export async function pageHeaders(
  app: FastifyInstance,
  { isEncrypted }: { readonly isEncrypted: boolean },
): Promise<void> {
  // Put together once: every act comes by here too.
  const secure = helmet({
    contentSecurityPolicy: { useDefaults: false, directives: PAGE_POLICY },
    crossOriginEmbedderPolicy: true,
    xFrameOptions: { action: 'deny' },
    // Browsers heed it behind TLS only; said elsewhere it would shut out the next server on this address.
    hsts: isEncrypted ? { maxAge: YEAR_SECONDS, includeSubDomains: false } : false,
  });
  app.addHook('onRequest', (request, reply, next) => {
    reply.header('permissions-policy', DEVICE_POLICY);
    secure(request.raw, reply.raw, () => next());
  });
}
// A plugin of Fastify keeps its hooks to itself unless it says otherwise.
Object.assign(pageHeaders, { [Symbol.for('skip-override')]: true });
