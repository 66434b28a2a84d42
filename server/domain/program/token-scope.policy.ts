import type { Role } from '../access/access.policy.ts';

/** What a token can be issued for, as people choose it. */
export const TOKEN_SCOPES = ['ALERTS', 'READ', 'REPORT', 'QUERY'] as const;
export type TokenScope = (typeof TOKEN_SCOPES)[number];

/** The role that stands for each scope in the table of who may do what. */
export const ROLE_OF_SCOPE: Readonly<Record<TokenScope, Role>> = {
  ALERTS: 'PROGRAM_ALERTS',
  READ: 'PROGRAM_READ',
  REPORT: 'PROGRAM_REPORT',
  QUERY: 'PROGRAM_QUERY',
};

/** How the secret of a program begins. */
export const TOKEN_PREFIX = 'ssd_prog_';
