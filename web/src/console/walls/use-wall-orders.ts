import { CommandWallDocument, type CommandWallInput } from '../../generated/graphql.ts';
import { useSay } from '../frame/sayings.tsx';
import { type Outcome, sentenceOf } from '../server/outcome.ts';
import { useAct } from '../server/use-act.ts';
import { useWords } from '../speech.ts';
import { useWalls, type Wall } from './use-walls.ts';

export type WallOrder = Omit<CommandWallInput, 'id'>;

export interface WallOrders {
  /** Gives the order and says what became of it at the foot of the page. */
  give(order: WallOrder, saying: string, undo?: () => void): Promise<Outcome<{ walls: readonly Wall[] }>>;
  readonly isPending: boolean;
}

/** Orders to one wall or to all of them. */
export function useWallOrders(): WallOrders {
  const { run, isPending } = useAct(CommandWallDocument);
  const { ask } = useWalls();
  const say = useSay();
  const words = useWords();
  const give: WallOrders['give'] = async (order, saying, undo) => {
    const outcome = await run(order);
    say({ text: sentenceOf(outcome, words) ?? saying, ...(outcome.kind === 'done' && undo ? { undo } : {}) });
    void ask();
    return outcome;
  };
  return { give, isPending };
}
