import type { TokensQuery } from '../../../generated/graphql.ts';

export type Token = TokensQuery['tokens'][number];

/** Whether a token still opens something. */
export const tokenState = (
  { isRevoked, expiresAt }: Pick<Token, 'isRevoked' | 'expiresAt'>,
  now: number,
): 'open' | 'over' | 'revoked' => (isRevoked ? 'revoked' : Date.parse(expiresAt) <= now ? 'over' : 'open');
