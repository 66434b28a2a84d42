import type { Readable } from 'node:stream';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Viewer } from '../domain/access/viewer.policy.ts';
import type { PhotoTraffic } from '../domain/photo/photo.api.ts';
import { Fault } from '../kernel/fault.ts';
import { isContentHash, isUuid } from '../kernel/ids.ts';
import { type AccessControl, confirmRights, viewerOf } from './access-control.ts';
import { countedAsker } from './authentication.ts';
import { requireOwnPage } from './own-page.ts';
import type { Traffic } from './traffic.ts';

export interface PhotoRoutesOptions {
  readonly photos: PhotoTraffic;
  readonly access: AccessControl;
  readonly traffic: Traffic;
}

/** A part of a whole that comes in several requests, as the draft "Resumable Uploads for HTTP" calls it. */
const PART = 'application/partial-upload';

/** A picture is looked at by whoever may, this once: nothing keeps it, runs it, frames it or takes it for something else. */
const PICTURE_HEADERS = {
  'content-type': 'image/jpeg',
  'content-security-policy': "default-src 'none'; sandbox; frame-ancestors 'none'",
  'cross-origin-resource-policy': 'same-origin',
  'cache-control': 'no-store',
  'x-content-type-options': 'nosniff',
  'x-robots-tag': 'noindex, noimageindex',
};

/**
 * Photos travel beside GraphQL, by the same doors: `HEAD` and `PATCH` of `/photo-uploads/` and the hash of the content tell how
 * much has come and bring more; `GET` of `/photos/` and the id gives the picture, with `/thumbnail` a small one. Whoever may
 * not is answered as if there were none.
 */
export async function photoRoutes(app: FastifyInstance, options: PhotoRoutesOptions): Promise<void> {
  const { photos, access } = options;
  app.removeAllContentTypeParsers();
  // Taken as it comes: a part is never held in memory.
  app.addContentTypeParser(PART, (_request, payload, done) => done(null, payload));
  app.addContentTypeParser('*', (_request, _payload, done) => done(notAPart()));
  const asked = async (request: FastifyRequest) => {
    requireOwnPage(request);
    const asker = await countedAsker(request, options);
    if (asker.fault) throw asker.fault;
    const viewer = viewerOf(access, asker.admission);
    return { viewer, confirm: () => confirmRights(access, asker.admission, viewer) };
  };

  app.head<WithContent>('/photo-uploads/:content', async (request, reply) => {
    const { viewer, confirm } = await asked(request);
    const progress = await photos.progress(contentOf(request), viewer);
    await confirm();
    return uploadReply(reply, progress);
  });
  app.patch<WithContent>('/photo-uploads/:content', async (request, reply) => {
    const { viewer, confirm } = await asked(request);
    const part = { content: contentOf(request), offset: offsetOf(request), bytes: request.body as Readable };
    const progress = await photos.take(part, viewer);
    await confirm();
    return uploadReply(reply, progress);
  });
  for (const [path, size] of [
    ['/photos/:id', 'WHOLE'],
    ['/photos/:id/thumbnail', 'THUMBNAIL'],
  ] as const) {
    app.get<WithId>(path, async (request, reply) => {
      const { viewer, confirm } = await asked(request);
      const picture = await pictureOf(photos, request.params.id, size, viewer);
      await confirm();
      const name = `siaga-${request.params.id}.jpg`;
      return reply
        .headers({ ...PICTURE_HEADERS, 'content-disposition': `attachment; filename="${name}"` })
        .send(picture);
    });
  }
}

interface WithContent {
  readonly Params: { readonly content: string };
}
interface WithId {
  readonly Params: { readonly id: string };
}

function contentOf({ params }: FastifyRequest<WithContent>): string {
  if (isContentHash(params.content)) return params.content;
  throw nothingHere();
}

function offsetOf({ headers }: FastifyRequest): number {
  const said = headers['upload-offset'];
  if (typeof said === 'string' && /^\d{1,10}$/.test(said)) return Number(said);
  throw new Fault('REQUEST_MALFORMED', 'Say in the header upload-offset where the part begins.');
}

async function pictureOf(
  photos: PhotoTraffic,
  id: string,
  size: 'WHOLE' | 'THUMBNAIL',
  viewer: Viewer,
): Promise<Buffer> {
  const picture = isUuid(id) ? await photos.picture(id, size, viewer) : null;
  if (!picture) throw nothingHere();
  return picture;
}

function uploadReply(
  reply: FastifyReply,
  progress: Awaited<ReturnType<PhotoTraffic['progress']>>,
): FastifyReply {
  if (!progress) throw nothingHere();
  const { arrived, state } = progress;
  reply.headers({
    'upload-offset': arrived,
    'upload-complete': state === 'WHOLE' ? '?1' : '?0',
    'cache-control': 'no-store',
  });
  if (state !== 'ELSEWHERE') return reply.code(204).send();
  throw new Fault('UPLOAD_OFFSET_WRONG', `So far ${arrived} bytes have come: go on from there.`, 409);
}

const nothingHere = (): Fault => new Fault('NOT_FOUND', 'There is no such photo, or not for you.', 404);
const notAPart = (): Fault => new Fault('MEDIA_TYPE_UNSUPPORTED', `Send a part of a photo as ${PART}.`, 415);
