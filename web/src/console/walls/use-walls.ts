import { type WallPartsFragment, WallsDocument } from '../../generated/graphql.ts';
import { type Answer, useAnswer } from '../server/use-answer.ts';
import { useMay } from '../session/session.ts';

export type Wall = WallPartsFragment;

/** Walls report every 30 seconds and follow orders within one. */
const ASK_EVERY_MS = 5_000;

/** The walls that are let in; everybody on a page asks together. Null for those who may not know. */
export function useWalls(): { readonly answer: Answer<readonly Wall[]> | null; ask(): Promise<unknown> } {
  const mayRead = useMay('readWalls');
  const { answer, ask } = useAnswer(WallsDocument, { everyMs: ASK_EVERY_MS, isSkipped: !mayRead });
  if (!mayRead) return { answer: null, ask };
  return { answer: answer.kind === 'here' ? { ...answer, data: answer.data.walls } : answer, ask };
}
