import { useWords } from '../speech.ts';
import { useWallOrders } from './use-wall-orders.ts';
import type { Wall } from './use-walls.ts';

export interface GuestMode {
  /** What switching does now. */
  readonly label: string;
  /** Switches every wall, and offers to switch back. */
  readonly toggle: () => void;
  readonly isPending: boolean;
}

/** Whether guests stand before the walls, and the order that turns it about on all of them. */
export function useGuestMode(walls: readonly Wall[]): GuestMode {
  const words = useWords();
  const { give, isPending } = useWallOrders();
  const hasGuests = walls.some(({ mode }) => mode === 'GUEST');
  const [order, back] = hasGuests
    ? (['GUEST_OFF', 'GUEST_ON'] as const)
    : (['GUEST_ON', 'GUEST_OFF'] as const);
  const said = words(hasGuests ? 'walls.said.guestOffAll' : 'walls.said.guestAll');
  return {
    label: words(hasGuests ? 'walls.guestOffAll' : 'walls.guestAll'),
    toggle: () =>
      void give({ command: order }, said, () => void give({ command: back }, words('walls.said.undone'))),
    isPending,
  };
}
