import { UnpairWallDocument } from '../../../generated/graphql.ts';
import { ReasonWindow } from '../../controls/reason-window.tsx';
import { useSay } from '../../frame/sayings.tsx';
import { sentenceOf } from '../../server/outcome.ts';
import { useAct } from '../../server/use-act.ts';
import { useWords } from '../../speech.ts';
import { useWalls, type Wall } from '../../walls/use-walls.ts';

/** Takes a wall out of use for good. */
export function UnpairWindow({ wall, onClose }: { wall: Wall; onClose: () => void }) {
  const words = useWords();
  const say = useSay();
  const { ask } = useWalls();
  const { run, isPending, outcome } = useAct(UnpairWallDocument);
  const { name } = wall.settings;
  const unpair = async (reason: string) => {
    const became = await run({ wall: wall.id, reason });
    if (became.kind !== 'done') return;
    say({ text: words('walls.said.unpaired', { name }) });
    onClose();
    void ask();
  };
  return (
    <ReasonWindow
      title={words('walls.unpairOf', { name })}
      act={words('walls.unpair')}
      onAct={(reason) => void unpair(reason)}
      onClose={onClose}
      isPending={isPending}
      problem={sentenceOf(outcome, words)}
    >
      {words('walls.unpairHint')}
    </ReasonWindow>
  );
}
