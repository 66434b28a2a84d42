import { createContext, use } from 'react';
import type { Action, ConsoleOperationQuery } from '../../generated/graphql.ts';
import type { Language } from '../../i18n/words.ts';
import type { Me } from './use-standing.ts';

export type Operation = ConsoleOperationQuery['operation'];

/** Somebody who is logged in, and the operation he works on. */
export interface Session {
  readonly me: Me;
  readonly operation: Operation;
  /** Asks for the rights anew. */
  renew(): void;
  /** Ends the session. */
  logOut(): void;
}

export const SessionContext = createContext<Session | null>(null);

export function useSession(): Session {
  const session = use(SessionContext);
  if (session === null) throw new Error('No SessionContext around this component');
  return session;
}

/** Whether the rights allow this anywhere at all; where exactly, the server decides. */
export const useMay = (action: Action): boolean => useSession().me.actions.includes(action);

export type Coded = { readonly code: string; readonly label: { readonly id: string; readonly en: string } };

/** The operation's own word for a code; the code itself where it has none. */
export const labelOf = (list: readonly Coded[], code: string, language: Language): string =>
  list.find((entry) => entry.code === code)?.label[language] ?? code;
