import { useCallback, useSyncExternalStore } from 'react';
import { lacksPost, openPosts } from '../../pieces/open-posts.ts';
import { type Operation, useSession } from './session.ts';

const KEY = 'siaga.console.post';

/** In whose name somebody acts: the post of his right, or of several the one that he chose on this computer. */
export interface ActingPost {
  readonly code: string | null;
  /** What he may choose from; a single one is no choice. */
  readonly choices: readonly Operation['posts'][number][];
  /** His rights name no post, so that he can do nothing. */
  readonly isMissing: boolean;
  choose(code: string): void;
}

type Kept = Pick<Storage, 'getItem' | 'setItem'>;

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
  const isMissing = lacksPost(me.grants);
  const only = choices.length === 1 ? choices[0]?.code : undefined;
  return {
    code: only ?? choices.find(({ code }) => code === kept)?.code ?? null,
    choices,
    choose,
    isMissing,
  };
}
