import { useState } from 'react';
import { ActionButton } from '../../controls/action-button.tsx';
import { ReasonWindow } from '../../controls/reason-window.tsx';
import { useCommands } from '../../keys/commands.ts';
import { useWords } from '../../speech.ts';
import { useWallOrders } from '../../walls/use-wall-orders.ts';
import type { Wall } from '../../walls/use-walls.ts';

/** Orders to every wall at once. The urgent one, to blank them all, works on every screen and stands in the frame. */
export function AllWalls({ walls }: { walls: readonly Wall[] }) {
  const words = useWords();
  const { give, isPending } = useWallOrders();
  const [isOpening, setOpening] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const hasGuests = walls.some(({ mode }) => mode === 'GUEST');
  const isBlank = walls.some(({ mode }) => mode === 'BLANK');
  const order = hasGuests ? ('GUEST_OFF' as const) : ('GUEST_ON' as const);
  const guests = () =>
    void give({ command: order }, words(hasGuests ? 'walls.said.guestOffAll' : 'walls.said.guestAll'), () => {
      const back = hasGuests ? ('GUEST_ON' as const) : ('GUEST_OFF' as const);
      void give({ command: back }, words('walls.said.undone'));
    });
  useCommands([
    {
      id: 'guest-all',
      group: 'keys.group.page',
      label: words(hasGuests ? 'walls.guestOffAll' : 'walls.guestAll'),
      keys: 'Shift+T',
      hint: words('walls.mode.GUEST'),
      run: guests,
    },
  ]);
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
      <ActionButton isSmall keys="Shift+T" isDisabled={isPending} onPress={guests}>
        {words(hasGuests ? 'walls.guestOffAll' : 'walls.guestAll')}
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
