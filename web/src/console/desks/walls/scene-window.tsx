import type { WallScene } from '../../../generated/graphql.ts';
import type { Preset } from '../../../pieces/preset.ts';
import { ActionButton } from '../../controls/action-button.tsx';
import { Window } from '../../controls/window.tsx';
import { useWords } from '../../speech.ts';

/** A wall that shows all at once has nothing to choose from. */
const SCENES: Record<Preset, readonly WallScene[]> = {
  standar: ['OVERVIEW'],
  besar: ['OVERVIEW'],
  pisah: ['BOARD', 'STAGES', 'NUMBERS'],
};

interface SceneWindowProps {
  readonly preset: Preset;
  readonly pinned: WallScene | null;
  readonly onPin: (scene: WallScene | null) => void;
  readonly onClose: () => void;
}

/** Which scene a wall keeps. */
export function SceneWindow({ preset, pinned, onPin, onClose }: SceneWindowProps) {
  const words = useWords();
  return (
    <Window title={words('walls.pin')} onClose={onClose} width="narrow">
      <p className="second">{words('walls.pinHint')}</p>
      <div className="stack">
        {SCENES[preset].map((scene, i) => (
          <ActionButton key={scene} isOn={pinned === scene} autoFocus={i === 0} onPress={() => onPin(scene)}>
            {words(`walls.scene.${scene}`)}
          </ActionButton>
        ))}
        <ActionButton isOn={pinned === null} onPress={() => onPin(null)}>
          {words('walls.choose')}
        </ActionButton>
      </div>
    </Window>
  );
}
