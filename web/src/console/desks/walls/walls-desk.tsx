import { useNavigate, useSearch } from '@tanstack/react-router';
import { ActionButton } from '../../controls/action-button.tsx';
import { Answered } from '../../controls/answered.tsx';
import { Empty } from '../../controls/notice.tsx';
import { Split } from '../../controls/split.tsx';
import { BarContent } from '../../frame/bar.tsx';
import { PATHS } from '../../frame/screens.ts';
import { useCommands } from '../../keys/commands.ts';
import { useMay } from '../../session/session.ts';
import { useWords } from '../../speech.ts';
import { useWalls, type Wall } from '../../walls/use-walls.ts';
import { needsLook } from '../../walls/wall-state.ts';
import { AllWalls } from './all-walls.tsx';
import { UnknownWall } from './unknown-wall.tsx';
import { WallDetail } from './wall-detail.tsx';
import { WallList } from './wall-list.tsx';

/** Every screen of the room: how it fares, and what it is told. */
export function WallsDesk() {
  const words = useWords();
  const { answer, ask } = useWalls();
  const { layar, saring } = useSearch({ from: PATHS.walls });
  const navigate = useNavigate({ from: PATHS.walls });
  if (answer === null) return null;
  const select = (wall: string) =>
    void navigate({ search: (search) => ({ ...search, layar: wall }), replace: true });
  return (
    <>
      <h1 className="hidden-words">{words('screen.walls')}</h1>
      <Answered answer={answer} onRetry={ask}>
        {(walls) => (
          <>
            <WallsBar walls={walls} isFiltered={saring === 'perhatian'} />
            <Listed
              walls={saring === 'perhatian' ? walls.filter(needsLook) : walls}
              all={walls}
              chosen={layar ?? null}
              onSelect={select}
              onAsk={ask}
            />
          </>
        )}
      </Answered>
    </>
  );
}

interface ListedProps {
  readonly walls: readonly Wall[];
  readonly all: readonly Wall[];
  readonly chosen: string | null;
  readonly onSelect: (wall: string) => void;
  readonly onAsk: () => Promise<unknown>;
}

function Listed({ walls, all, chosen, onSelect, onAsk }: ListedProps) {
  const words = useWords();
  const navigate = useNavigate();
  const mayPair = useMay('approveWall');
  if (walls.length === 0) {
    const isNone = all.length === 0;
    return (
      <div className="desk-page">
        <Empty
          title={words(isNone ? 'walls.none' : 'walls.noneToLook')}
          action={
            isNone &&
            mayPair && (
              <ActionButton isPrimary onPress={() => void navigate({ to: PATHS.pairing })}>
                {words('walls.pair')}
              </ActionButton>
            )
          }
        >
          {words(isNone ? 'walls.noneHint' : 'walls.noneToLookHint')}
        </Empty>
      </div>
    );
  }
  // One that the filter leaves out by now stays in hand: another is never shown in its place.
  const selected = chosen === null ? walls[0] : all.find(({ id }) => id === chosen);
  return (
    <Split
      label={selected?.settings.name ?? words('walls.chosen')}
      list={<WallList walls={walls} selected={selected?.id ?? null} onSelect={onSelect} />}
      detail={
        selected === undefined ? (
          <UnknownWall key={chosen} ask={onAsk} />
        ) : (
          <WallDetail key={selected.id} wall={selected} />
        )
      }
    />
  );
}

function WallsBar({ walls, isFiltered }: { walls: readonly Wall[]; isFiltered: boolean }) {
  const words = useWords();
  const navigate = useNavigate({ from: PATHS.walls });
  const mayPair = useMay('approveWall');
  const mayCommand = useMay('commandWalls');
  const filter = (isOn: boolean) =>
    void navigate({
      search: ({ saring: _, ...search }) => (isOn ? { ...search, saring: 'perhatian' as const } : search),
    });
  const pair = () => void navigate({ to: PATHS.pairing });
  useCommands(
    mayPair
      ? [{ id: 'pair', group: 'keys.group.page', label: words('walls.pair'), keys: 'N', run: pair }]
      : [],
  );
  return (
    <BarContent>
      <div className="subtabs">
        <button type="button" className="subtab" aria-pressed={!isFiltered} onClick={() => filter(false)}>
          {words('walls.all')} <span className="number">{walls.length}</span>
        </button>
        <button type="button" className="subtab" aria-pressed={isFiltered} onClick={() => filter(true)}>
          {words('walls.toLook')} <span className="number">{walls.filter(needsLook).length}</span>
        </button>
        {mayPair && (
          <button type="button" className="subtab link" onClick={pair}>
            + {words('walls.pair')}
          </button>
        )}
      </div>
      {mayCommand && walls.length > 0 && <AllWalls walls={walls} />}
    </BarContent>
  );
}
