import { useState } from 'react';
import type { WallScene } from '../../../generated/graphql.ts';
import { presetFor } from '../../../pieces/preset.ts';
import { ActionButton } from '../../controls/action-button.tsx';
import { ReasonWindow } from '../../controls/reason-window.tsx';
import { type Command, useCommands } from '../../keys/commands.ts';
import { useMay } from '../../session/session.ts';
import { useWords } from '../../speech.ts';
import { useWallOrders } from '../../walls/use-wall-orders.ts';
import type { Wall } from '../../walls/use-walls.ts';
import { SceneWindow } from './scene-window.tsx';
import { SettingsWindow } from './settings-window.tsx';
import { UnpairWindow } from './unpair-window.tsx';

type Opened = 'scene' | 'settings' | 'blank' | 'unblank' | 'unpair';

/** What one wall can be told, each with its key. */
export function WallActions({ wall }: { wall: Wall }) {
  const words = useWords();
  const mayUnpair = useMay('approveWall');
  const { give, isPending } = useWallOrders();
  const [opened, setOpened] = useState<Opened | null>(null);
  const close = () => setOpened(null);
  const acts = actsOf(
    wall,
    words,
    (order, saying, undo) => void give({ wall: wall.id, ...order }, saying, undo),
  );
  const openers: readonly Command[] = [
    opener('wall-blank', words(wall.mode === 'BLANK' ? 'walls.unblank' : 'walls.blank'), 'B', () =>
      setOpened(wall.mode === 'BLANK' ? 'unblank' : 'blank'),
    ),
    opener('wall-scene', words('walls.pin'), 'S', () => setOpened('scene')),
    opener('wall-settings', words('walls.change'), 'E', () => setOpened('settings')),
    ...(mayUnpair ? [opener('wall-unpair', words('walls.unpair'), 'X', () => setOpened('unpair'))] : []),
  ];
  const commands = [...acts.slice(0, 1), ...openers.slice(0, 2), ...acts.slice(1), ...openers.slice(2)];
  useCommands(commands);
  const pin = (scene: WallScene | null) => {
    void give({ wall: wall.id, command: 'PIN_SCENE', scene }, words('walls.said.pin'));
    close();
  };
  return (
    <div className="actions even">
      {commands.map(({ id, keys, label, run }) => (
        <ActionButton
          key={id}
          isPrimary={id === (wall.mode === 'BLANK' ? 'wall-blank' : 'wall-guest')}
          isDisabled={isPending}
          onPress={run}
          {...(keys === undefined ? {} : { keys })}
        >
          {label}
        </ActionButton>
      ))}
      {opened === 'scene' && (
        <SceneWindow
          preset={presetFor(wall.settings.diagonalInches, wall.settings.distanceMetres) ?? 'pisah'}
          pinned={wall.settings.pinnedScene}
          onPin={pin}
          onClose={close}
        />
      )}
      {opened === 'settings' && <SettingsWindow wall={wall} onClose={close} />}
      {opened === 'unpair' && <UnpairWindow wall={wall} onClose={close} />}
      {(opened === 'blank' || opened === 'unblank') && (
        <BlankWindow wall={wall} command={opened === 'blank' ? 'BLANK' : 'UNBLANK'} onClose={close} />
      )}
    </div>
  );
}

const opener = (id: string, label: string, keys: string, run: () => void): Command => ({
  id,
  group: 'keys.group.wall',
  label,
  keys,
  run,
});

type GiveOrder = (
  order: { command: 'GUEST_ON' | 'GUEST_OFF' | 'TEST_SOUND' | 'RESTART' | 'SHOW_SEAL' },
  saying: string,
  undo?: () => void,
) => void;

/** Orders that need no further word. */
function actsOf(wall: Wall, words: ReturnType<typeof useWords>, give: GiveOrder): readonly Command[] {
  const isGuest = wall.mode === 'GUEST';
  const { name } = wall.settings;
  const [order, back] = isGuest ? (['GUEST_OFF', 'GUEST_ON'] as const) : (['GUEST_ON', 'GUEST_OFF'] as const);
  const guests = () =>
    give({ command: order }, words(isGuest ? 'walls.said.guestOff' : 'walls.said.guest', { name }), () =>
      give({ command: back }, words('walls.said.undone')),
    );
  const simple = (command: 'TEST_SOUND' | 'RESTART' | 'SHOW_SEAL') => () =>
    give({ command }, words(`walls.said.${command}`, { name }));
  return [
    opener('wall-guest', words(isGuest ? 'walls.guestOff' : 'walls.guest'), 'T', guests),
    opener('wall-sound', words('walls.testSound'), 'U', simple('TEST_SOUND')),
    opener('wall-restart', words('walls.restart'), 'R', simple('RESTART')),
    opener('wall-seal', words('walls.showSeal'), 'F', simple('SHOW_SEAL')),
  ];
}

interface BlankWindowProps {
  readonly wall: Wall;
  readonly command: 'BLANK' | 'UNBLANK';
  readonly onClose: () => void;
}

function BlankWindow({ wall, command, onClose }: BlankWindowProps) {
  const words = useWords();
  const { give, isPending } = useWallOrders();
  const title = words(command === 'BLANK' ? 'walls.blank' : 'walls.unblank');
  const act = async (reason: string) => {
    const said = words(command === 'BLANK' ? 'walls.said.blank' : 'walls.said.unblank', {
      name: wall.settings.name,
    });
    const outcome = await give({ wall: wall.id, command, reason }, said);
    if (outcome.kind === 'done') onClose();
  };
  return (
    <ReasonWindow
      title={`${title}: ${wall.settings.name}`}
      act={title}
      onAct={(reason) => void act(reason)}
      onClose={onClose}
      isPending={isPending}
      problem={null}
    >
      {words(command === 'BLANK' ? 'walls.blankHint' : 'walls.unblankHint')}
    </ReasonWindow>
  );
}
