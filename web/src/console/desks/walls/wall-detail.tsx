import { browserWords } from '../../../pieces/browser-words.ts';
import { smallestText } from '../../../pieces/preset.ts';
import { Fact, Facts } from '../../controls/facts.tsx';
import { dateText } from '../../controls/moments.ts';
import { useNow } from '../../controls/use-now.ts';
import { regionName } from '../../session/regions.ts';
import { useMay, useSession } from '../../session/session.ts';
import { useWords } from '../../speech.ts';
import type { Wall } from '../../walls/use-walls.ts';
import { wallState } from '../../walls/wall-state.ts';
import { MisuseAlarm } from './misuse-alarm.tsx';
import { WallActions } from './wall-actions.tsx';
import { WallMark } from './wall-mark.tsx';
import { heapText, lagText, presetOf, seenAgo, soundWord, stateWord } from './wall-words.ts';

/** One wall: what it shows, what it can be told, and everything it says of itself. */
export function WallDetail({ wall }: { wall: Wall }) {
  const words = useWords();
  const { operation } = useSession();
  const mayCommand = useMay('commandWalls');
  return (
    <>
      <header className="detail-head">
        <WallMark state={wallState(wall)} />
        <div>
          <h2 className="display">{wall.settings.name}</h2>
          <p className="small second">
            {wall.settings.place} · {regionName(operation, wall.settings.scope, words)}
          </p>
        </div>
        <p className="detail-state">
          <strong>{words(`walls.mode.${wall.mode}`)}</strong>
          <span className="small dim block">{words(stateWord(wall))}</span>
        </p>
      </header>
      {wall.isMisused && <MisuseAlarm wall={wall} />}
      {mayCommand && <WallActions wall={wall} />}
      <div className="detail-columns">
        <Health wall={wall} />
        <Setup wall={wall} />
      </div>
    </>
  );
}

function Health({ wall }: { wall: Wall }) {
  const words = useWords();
  const now = useNow();
  const { health, settings } = wall;
  const pinned = words(settings.pinnedScene === null ? 'walls.free' : 'walls.pinned');
  return (
    <section>
      <h3>{words('walls.health')}</h3>
      <Facts>
        <Fact name={words('walls.fact.seen')}>
          <span className="number">{seenAgo(wall, now, words)}</span>
        </Fact>
        <Fact name={words('walls.fact.lag')}>
          <span className="number">{lagText(wall, words)}</span>
        </Fact>
        <Fact name={words('walls.fact.scene')} detail={pinned}>
          {words(`walls.scene.${health?.scene ?? 'NONE'}`)}
        </Fact>
        <Fact name={words('walls.fact.sound')}>{words(soundWord(wall))}</Fact>
        <Fact name={words('walls.fact.heap')}>
          <span className="number">{heapText(wall, words)}</span>
        </Fact>
        <Fact name={words('walls.fact.version')}>{health?.version ?? '–'}</Fact>
      </Facts>
    </section>
  );
}

function Setup({ wall }: { wall: Wall }) {
  const words = useWords();
  const { zone } = useSession().operation;
  const { settings, health } = wall;
  const preset = health === null ? null : presetOf(health.preset);
  return (
    <section>
      <h3>{words('walls.setup')}</h3>
      <Facts>
        <Fact
          name={words('walls.fact.size')}
          detail={
            preset &&
            words('setup.preset', { preset: words(`setup.preset.${preset}`), px: smallestText[preset] })
          }
        >
          {words('walls.size', { inches: settings.diagonalInches, metres: settings.distanceMetres })}
        </Fact>
        <Fact name={words('walls.fact.ambient')}>{words(`walls.ambient.${settings.ambient}`)}</Fact>
        <Fact name={words('walls.fact.guest')}>
          {words(settings.isGuestByDefault ? 'walls.guestDefault.yes' : 'walls.guestDefault.no')}
        </Fact>
        <Fact name={words('walls.fact.browser')}>{browserWords(wall.userAgent ?? '–')}</Fact>
        <Fact name={words('walls.fact.paired')}>{dateText(wall.pairedAt, zone, words)}</Fact>
        <Fact name={words('walls.fact.expires')} detail={words('walls.renews')}>
          {dateText(wall.expiresAt, zone, words)}
        </Fact>
      </Facts>
    </section>
  );
}
