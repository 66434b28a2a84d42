import { useState } from 'react';
import type { OfficerMeQuery } from '../generated/graphql.ts';
import { lacksPost, openPosts } from '../pieces/open-posts.ts';
import { keep, kept } from './kept.ts';

const KEY = 'siaga.alert.post';

type Posts = readonly OfficerMeQuery['operation']['posts'][number][];

/** In whose name somebody answers: the post of his right, or of several the one that he chose on this phone. */
export interface ActingPost {
  /** Null until he has chosen. */
  readonly code: string | null;
  readonly choices: Posts;
  /** His rights name no post, so that he cannot answer. */
  readonly isMissing: boolean;
  choose(code: string): void;
}

export function useActingPost({ me, operation }: OfficerMeQuery): ActingPost {
  const key = `${KEY}.${me.principal ?? ''}`;
  const [chosen, setChosen] = useState(() => kept(key));
  const choices = openPosts(me.grants, operation.posts);
  const only = choices.length === 1 ? choices[0]?.code : undefined;
  return {
    code: only ?? choices.find(({ code }) => code === chosen)?.code ?? null,
    choices,
    isMissing: lacksPost(me.grants),
    choose: (code) => {
      keep(key, code);
      setChosen(code);
    },
  };
}
