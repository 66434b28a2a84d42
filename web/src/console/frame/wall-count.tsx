import { Link } from '@tanstack/react-router';
import { useWords } from '../speech.ts';
import { useWalls } from '../walls/use-walls.ts';
import { aliveCount, isDoubtful, needsLook } from '../walls/wall-state.ts';
import { PATHS } from './screens.ts';

/** How many of the walls are alive, on every screen: a wall that died says nothing itself. While nobody answers, a dash. */
export function WallCount() {
  const words = useWords();
  const { answer } = useWalls();
  if (answer?.kind !== 'here') return null;
  const walls = answer.data;
  const blank = walls.filter(({ mode }) => mode === 'BLANK').length;
  const guest = walls.filter(({ mode }) => mode === 'GUEST').length;
  const toLook = walls.filter(needsLook).length;
  return (
    <Link
      to={PATHS.walls}
      className={
        answer.fault !== null || walls.some(isDoubtful)
          ? 'count doubtful'
          : toLook > 0
            ? 'count strong'
            : 'count'
      }
    >
      {words('bar.walls', { n: answer.fault === null ? aliveCount(walls) : '–', total: walls.length })}
      {toLook > 0 && <span className="more"> · {words('bar.toLook', { n: toLook })}</span>}
      {guest > 0 && ` · ${words('bar.guest', { n: guest })}`}
      {blank > 0 && ` · ${words('bar.blank', { n: blank })}`}
    </Link>
  );
}
