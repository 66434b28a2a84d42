import { useState } from 'react';
import { ActionButton } from '../../controls/action-button.tsx';
import { seenText } from '../../controls/moments.ts';
import { ReasonWindow } from '../../controls/reason-window.tsx';
import { useNow } from '../../controls/use-now.ts';
import { sentenceOf } from '../../server/outcome.ts';
import { useMay, useSession } from '../../session/session.ts';
import { useWords } from '../../speech.ts';
import { useWallOrders } from '../../walls/use-wall-orders.ts';
import type { Wall } from '../../walls/use-walls.ts';

/** The token of this wall was used by something else. Stays until somebody says what came of it. */
export function MisuseAlarm({ wall }: { wall: Wall }) {
  const words = useWords();
  const { zone } = useSession().operation;
  const now = useNow(30_000);
  const mayCommand = useMay('commandWalls');
  const { give, isPending } = useWallOrders();
  const [isAsking, setAsking] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const { at = null, address = '–' } = wall.misuse ?? {};
  const settle = async (reason: string) => {
    const order = { wall: wall.id, command: 'DISMISS_MISUSE', reason } as const;
    const outcome = await give(order, words('walls.said.misuseSettled'));
    if (outcome.kind === 'done') setAsking(false);
    else setProblem(sentenceOf(outcome, words));
  };
  return (
    <div className="alarm" role="alert">
      <div>
        <p className="strong">{words('walls.misuse.title')}</p>
        <p>{words('walls.misuse.text', { address, time: seenText(at, now, zone, words) })}</p>
      </div>
      {mayCommand && (
        <ActionButton isSmall onPress={() => setAsking(true)}>
          {words('walls.misuse.settle')}
        </ActionButton>
      )}
      {isAsking && (
        <ReasonWindow
          title={words('walls.misuse.settle')}
          act={words('walls.misuse.settle')}
          onAct={(reason) => void settle(reason)}
          onClose={() => setAsking(false)}
          isPending={isPending}
          problem={problem}
        >
          {words('walls.misuse.settleHint')}
        </ReasonWindow>
      )}
    </div>
  );
}
