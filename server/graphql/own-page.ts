import type { FastifyRequest } from 'fastify';
import { Fault } from '../kernel/fault.ts';

/**
 * A browser says for whom it asks, and an image or a link asks without an origin: a page of somebody else’s gets nothing of ours,
 * even for those who may see it.
 */
export function requireOwnPage({ headers }: FastifyRequest): void {
  const site = headers['sec-fetch-site'];
  if (site === undefined || site === 'same-origin' || site === 'none') return;
  throw new Fault('CROSS_SITE_REQUEST', 'Only pages of this server may ask here.', 403);
}
