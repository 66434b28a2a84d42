import type { ReactNode } from 'react';
import { RowList } from '../../controls/row-list.tsx';
import { useNow } from '../../controls/use-now.ts';
import { placeName } from '../../session/regions.ts';
import { useSession } from '../../session/session.ts';
import { useWords } from '../../speech.ts';
import type { Wall } from '../../walls/use-walls.ts';
import { isUnheard, needsLook, wallState } from '../../walls/wall-state.ts';
import { WallMark } from './wall-mark.tsx';
import { heapText, lagText, sceneText, seenAgo, soundWord, stateWord } from './wall-words.ts';

interface WallListProps {
  readonly walls: readonly Wall[];
  readonly selected: string | null;
  readonly onSelect: (wall: string) => void;
}

/** The walls, those first that somebody should look at. */
export function WallList({ walls, selected, onSelect }: WallListProps) {
  const words = useWords();
  const { operation } = useSession();
  const now = useNow();
  return (
    <RowList
      label={words('walls.list')}
      columns={[
        { name: words('walls.column.wall'), className: 'w-28' },
        { name: words('walls.column.scope'), className: 'w-21' },
        { name: words('walls.column.mode'), className: 'w-13' },
        { name: words('walls.column.data'), className: 'w-15' },
        { name: words('walls.column.sound') },
        { name: words('walls.column.seen'), className: 'w-12' },
      ]}
      groups={[
        { name: words('walls.toLook'), rows: walls.filter(needsLook) },
        { name: words('walls.well'), rows: walls.filter((wall) => !needsLook(wall)) },
      ]}
      keyOf={({ id }) => id}
      selected={selected}
      onSelect={onSelect}
      nameOf={(wall) => (
        <span className="with-mark">
          <WallMark state={wallState(wall)} />
          <span>
            <span className="row-name">{wall.settings.name}</span>
            <span className="small dim block">{wall.settings.place}</span>
          </span>
        </span>
      )}
      cellsOf={(wall) => [
        <Two key="scope" first={placeName(operation, wall.settings.scope)} second={sceneText(wall, words)} />,
        <span key="mode" className="upper strong small">
          {words(`walls.mode.${wall.mode}`)}
        </span>,
        <Two
          key="data"
          first={<span className="number">{lagText(wall, words)}</span>}
          second={<span className="number">{heapText(wall, words)}</span>}
        />,
        <span key="sound" className={isUnheard(wall) ? 'strong' : undefined}>
          {words(soundWord(wall))}
        </span>,
        <Two
          key="seen"
          first={<span className="number">{seenAgo(wall, now, words)}</span>}
          second={words(stateWord(wall))}
        />,
      ]}
    />
  );
}

function Two({ first, second }: { first: ReactNode; second: ReactNode }) {
  return (
    <>
      <span className="block">{first}</span>
      <span className="small dim block">{second}</span>
    </>
  );
}
