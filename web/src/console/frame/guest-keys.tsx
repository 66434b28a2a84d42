import { useCommands } from '../keys/commands.ts';
import { useGuestMode } from '../walls/use-guest-mode.ts';
import { useWalls } from '../walls/use-walls.ts';

/** On every screen: guests come into the room, and the walls tell less at one chord. */
export function GuestKeys() {
  const { answer } = useWalls();
  const walls = answer?.kind === 'here' ? answer.data : [];
  const { label, toggle } = useGuestMode(walls);
  useCommands(
    walls.length === 0
      ? []
      : [{ id: 'guest-all', group: 'keys.group.everywhere', label, keys: 'Shift+T', run: toggle }],
  );
  return null;
}
