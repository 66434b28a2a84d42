import { IncidentDetailDocument } from '../../../generated/graphql.ts';
import { ReporterContacts } from '../../contacts/reporter-contacts.tsx';
import { Answered } from '../../controls/answered.tsx';
import { Empty } from '../../controls/notice.tsx';
import { IncidentPhotos } from '../../photos/incident-photos.tsx';
import { useAnswer } from '../../server/use-answer.ts';
import { useAskedAnew } from '../../server/use-asked-anew.ts';
import type { Speaking } from '../../wording/speaking.ts';
import { IncidentDispositions } from './incident-dispositions.tsx';
import { IncidentFacts } from './incident-facts.tsx';
import { IncidentHandovers } from './incident-handovers.tsx';
import { IncidentHead } from './incident-head.tsx';
import { IncidentReports } from './incident-reports.tsx';
import { IncidentRevotes } from './incident-revotes.tsx';
import { IncidentTimeline } from './incident-timeline.tsx';
import { doneIncident } from './known-incidents.ts';
import { NoteEntry } from './note-entry.tsx';
import { PlaceMap } from './place-map.tsx';
import type { QueueIncident } from './queue-incident.ts';
import type { Rights } from './rights.ts';
import type { Acting } from './use-acting.ts';
import { WallTextEntry } from './wall-text-entry.tsx';

/** Ladders are climbed and walls report without a word in the queue. */
const ASKED_EVERY_MS = 5_000;
/** Where more TPS are concerned, whom to call is found on their own screen. */
const MOST_CONTACTED = 4;

interface IncidentKnownProps {
  readonly id: string;
  /** As the queue has it; null where it is not in it, and nothing else says what it is. */
  readonly row: QueueIncident | null;
  readonly rights: Rights;
  /** In whose name a photo is added. */
  readonly post: string | null;
  readonly speaking: Speaking;
  readonly perform: Acting['perform'];
}

/** What only a question to the server tells: asked anew whenever more was done about the incident. */
export function IncidentKnown({ id, row, rights, post, speaking, perform }: IncidentKnownProps) {
  const { words } = speaking;
  const { answer, ask } = useAnswer(IncidentDetailDocument, {
    variables: { id },
    everyMs: row === null ? 0 : ASKED_EVERY_MS,
  });
  // A report that was merged into it, or taken out, is no act on it.
  useAskedAnew(ask, `${row?.revision} ${row?.reportCount}`);
  return (
    <Answered answer={answer} onRetry={ask}>
      {({ incident }) => {
        if (incident === null) return <Empty title={words('detail.unknown')} />;
        const shown = row ?? doneIncident(incident);
        // An act is on the timeline when the question is answered again; a note is known to be there when it was stored.
        const act: Acting['perform'] = (deed) => perform(deed).finally(ask);
        return (
          <>
            {row === null && <IncidentHead incident={shown} speaking={speaking} />}
            <div className="incident-columns">
              <div className="incident-facts">
                <IncidentFacts incident={incident} row={shown} speaking={speaking} />
                {incident.tps.length > 0 && incident.tps.length <= MOST_CONTACTED && (
                  <ReporterContacts tps={incident.tps} />
                )}
                <PlaceMap incident={incident} words={words} />
                <IncidentPhotos incident={id} post={post} known={row} />
                <IncidentReports incident={incident} rights={rights} speaking={speaking} perform={act} />
                <IncidentDispositions
                  incident={incident}
                  row={shown}
                  rights={rights}
                  speaking={speaking}
                  perform={act}
                />
                <IncidentHandovers
                  incident={incident}
                  row={shown}
                  rights={rights}
                  speaking={speaking}
                  perform={act}
                />
                <IncidentRevotes
                  incident={incident}
                  row={shown}
                  rights={rights}
                  speaking={speaking}
                  perform={act}
                />
                {shown.closedAt === null && (
                  <WallTextEntry incident={shown} rights={rights} speaking={speaking} perform={act} />
                )}
              </div>
              <div className="incident-timeline">
                <IncidentTimeline
                  incident={incident}
                  row={shown}
                  rights={rights}
                  speaking={speaking}
                  perform={act}
                />
                {rights.mayWork && <NoteEntry incident={shown} speaking={speaking} perform={act} />}
              </div>
            </div>
          </>
        );
      }}
    </Answered>
  );
}
