import { useState } from 'react';
import { ActionButton } from '../../controls/action-button.tsx';
import { ReasonWindow } from '../../controls/reason-window.tsx';
import { useWords } from '../../speech.ts';
import { useGuestMode } from '../../walls/use-guest-mode.ts';
import { useWallOrders } from '../../walls/use-wall-orders.ts';
import type { Wall } from '../../walls/use-walls.ts';

/** Orders to every wall at once. The keys of the urgent ones, to blank them all and to hide what guests need not see, work on every screen. */
export function AllWalls({ walls }: { walls: readonly Wall[] }) {
  const words = useWords();
  const { give, isPending } = useWallOrders();
  const [isOpening, setOpening] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const guests = useGuestMode(walls);
  const isBlank = walls.some(({ mode }) => mode === 'BLANK');
  const open = async (reason: string) => {
    const outcome = await give({ command: 'UNBLANK', reason }, words('walls.said.unblankAll'));
    if (outcome.kind === 'done') setOpening(false);
    else setProblem(words('walls.unblankFailed'));
  };
  return (
    <div className="row">
      {isBlank && (
        <ActionButton isSmall onPress={() => setOpening(true)}>
          {words('walls.unblankAll')}
        </ActionButton>
      )}
      <ActionButton isSmall keys="Shift+T" isDisabled={guests.isPending} onPress={guests.toggle}>
        {guests.label}
      </ActionButton>
      {isOpening && (
        <ReasonWindow
          title={words('walls.unblankAll')}
          act={words('walls.unblankAll')}
          onAct={(reason) => void open(reason)}
          onClose={() => setOpening(false)}
          isPending={isPending}
          problem={problem}
        >
          {words('walls.unblankHint')}
        </ReasonWindow>
      )}
    </div>
  );
}
