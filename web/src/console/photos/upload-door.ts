import type { ApolloClient } from '@apollo/client';
import { AnnouncePhotoDocument } from '../../generated/graphql.ts';
import { faultOfResponse } from '../server/fault.ts';
import { sendAct } from '../server/outcome.ts';
import type { UploadDoor, UploadReply } from './upload.ts';

export interface DoorParts {
  readonly client: ApolloClient;
  readonly incident: string;
  /** Of the photo; the same as long as it is the same try. */
  readonly id: string;
  /** Now, on the clock of the operation, as ISO 8601. */
  readonly now: () => string;
}

/** The server's door for a photo of an incident. */
export const uploadDoor = ({ client, incident, id, now }: DoorParts): UploadDoor => {
  const happenedAt = now();
  return {
    announce: (file) =>
      sendAct(client, AnnouncePhotoDocument, {
        input: { ...file, id, incident, happenedAt, sentAt: now() },
      }),
    progress: (content) => ask(content, { method: 'HEAD' }),
    send: (content, offset, part) =>
      ask(content, {
        method: 'PATCH',
        headers: { 'content-type': 'application/partial-upload', 'upload-offset': String(offset) },
        body: part,
      }),
  };
};

async function ask(content: string, init: RequestInit): Promise<UploadReply> {
  try {
    return await replyOf(await fetch(`/photo-uploads/${content}`, { credentials: 'same-origin', ...init }));
  } catch {
    return { kind: 'lost', seconds: null };
  }
}

async function replyOf(response: Response): Promise<UploadReply> {
  const bytes = Number(response.headers.get('upload-offset') ?? Number.NaN);
  if (response.ok && Number.isFinite(bytes))
    return { kind: 'arrived', bytes, isWhole: response.headers.get('upload-complete') === '?1' };
  if (response.status === 409 && Number.isFinite(bytes)) return { kind: 'elsewhere', bytes };
  const isPassing = [408, 429].includes(response.status) || response.status >= 500;
  const seconds = Number(response.headers.get('retry-after') ?? Number.NaN);
  if (isPassing) return { kind: 'lost', seconds: Number.isFinite(seconds) ? seconds : null };
  return { kind: 'refused', fault: await faultOfResponse(response) };
}
