import { useCallback, useSyncExternalStore } from 'react';
import { type Operation, useSession } from './session.ts';

const KEY = 'siaga.console.post';

/** The post that somebody acts for: his grant's own, or where it leaves that open the one he chose on this computer. */
export interface ActingPost {
  readonly code: string | null;
  /** What he may choose from; a single one is no choice. */
  readonly choices: Operation['posts'];
  choose(code: string): void;
}

type Kept = Pick<Storage, 'getItem' | 'setItem'>;

/** The posts open to these grants: those they name, all where one names none. */
export function openPosts(
  grants: readonly { readonly role: string; readonly post: string | null }[],
  posts: Operation['posts'],
): Operation['posts'] {
  const own = grants.filter(({ role }) => ACTING_ROLES.includes(role)).map(({ post }) => post);
  return own.includes(null) ? posts : posts.filter(({ code }) => own.includes(code));
}

const ACTING_ROLES: readonly string[] = ['POSKO', 'KECAMATAN', 'LEADER', 'AGENCY', 'INTELLIGENCE'];

const listeners = new Set<() => void>();
const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

export function useActingPost(storage: Kept = localStorage): ActingPost {
  const { me, operation } = useSession();
  const choices = openPosts(me.grants, operation.posts);
  const key = `${KEY}.${me.principal ?? ''}`;
  const kept = useSyncExternalStore(subscribe, () => storage.getItem(key));
  const choose = useCallback(
    (code: string) => {
      storage.setItem(key, code);
      for (const listener of listeners) listener();
    },
    [key, storage],
  );
  const only = choices.length === 1 ? choices[0]?.code : undefined;
  return { code: only ?? choices.find(({ code }) => code === kept)?.code ?? null, choices, choose };
}
