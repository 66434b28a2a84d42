import { Link } from '@tanstack/react-router';
import type { ConsoleAlertQuery } from '../../../generated/graphql.ts';
import { tpsNumber } from '../../../i18n/tps-number.ts';
import { Fact } from '../../controls/facts.tsx';
import { SeenIncident } from '../../controls/seen-incident.tsx';
import { PATHS } from '../../frame/screens.ts';
import { placeName } from '../../session/regions.ts';
import { useMay, useSession } from '../../session/session.ts';
import { useSpeech } from '../../speech.ts';

type Seen = Pick<NonNullable<ConsoleAlertQuery['alert']>, 'incidents' | 'tps' | 'wall'>;

/** What made the rule raise the alert, each with the way to it; a link leads nowhere for whoever may not open its page. */
export function WhatItSaw({ incidents, tps, wall }: Seen) {
  const { words } = useSpeech();
  const { operation } = useSession();
  const mayWalls = useMay('readWalls');
  const tpsName = (code: string) => {
    const [desa = code, number = ''] = code.split('-');
    return words('alerts.saw.tpsAt', { number: tpsNumber(number), desa: placeName(operation, desa) });
  };
  return (
    <>
      {incidents.length > 0 && (
        <Fact name={words('alerts.saw.incidents')}>
          {incidents.map((id) => (
            <SeenIncident key={id} id={id} />
          ))}
        </Fact>
      )}
      {tps.length > 0 && (
        <Fact name={words('alerts.saw.tps')}>
          {tps.map((code) => (
            <Link
              key={code}
              className="seen"
              to={PATHS.stages}
              search={{ wilayah: code.split('-')[0] ?? code, tps: code }}
            >
              {tpsName(code)}
            </Link>
          ))}
        </Fact>
      )}
      {wall !== null && mayWalls && (
        <Fact name={words('alerts.saw.wall')}>
          <Link className="seen" to={PATHS.walls} search={{ layar: wall }}>
            {words('alerts.saw.open')}
          </Link>
        </Fact>
      )}
    </>
  );
}
