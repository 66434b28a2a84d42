import type { FastifyRequest } from 'fastify';
import { Fault } from '../kernel/fault.ts';

/** What a request wants to run. `text` is the document or the id of one; of another type where it is for Apollo to refuse. */
export interface RequestedDocument {
  readonly text: unknown;
  readonly operationName: string | null;
}

/**
 * The document of an HTTP request. The id of a trusted one (`documentId`) takes the place of a text from here on. Throws the
 * fault `REQUEST_MALFORMED` for a request that has both.
 */
export function requestedDocument(request: FastifyRequest): RequestedDocument {
  const isGet = request.method === 'GET';
  const source = (isGet ? request.query : request.body) as Record<string, unknown> | null | undefined;
  const name = source?.operationName;
  const id = source?.documentId;
  if (source && typeof id === 'string') {
    if (source.query !== undefined && source.query !== null) {
      throw notBoth();
    }
    source.query = id;
    if (isGet) nameInAddress(request, id);
  }
  return { text: source?.query, operationName: typeof name === 'string' && name ? name : null };
}

/** Apollo reads a GET from its address. */
function nameInAddress(request: FastifyRequest, id: string): void {
  const [path = '', search = ''] = request.url.split('?', 2);
  const parameters = new URLSearchParams(search);
  parameters.delete('documentId');
  parameters.set('query', id);
  request.raw.url = `${path}?${parameters}`;
}

/**
 * The payload of a `subscribe` as the protocol takes it: the id of a trusted document takes the place of its text. One that has
 * both keeps its id, for `requireOneDocument` to refuse.
 */
export function documentTaken(payload: Record<string, unknown>): Record<string, unknown> {
  const { documentId, ...others } = payload;
  if (typeof documentId !== 'string') return payload;
  return others.query === undefined || others.query === null
    ? { ...others, query: documentId }
    : { ...payload, query: '' };
}

/** Throws the fault `REQUEST_MALFORMED` for a payload that came with a document and the id of one. */
export function requireOneDocument(payload: object): void {
  if ('documentId' in payload && typeof payload.documentId === 'string') throw notBoth();
}

const notBoth = (): Fault =>
  new Fault('REQUEST_MALFORMED', 'Send a document or the id of one (documentId), not both.');
