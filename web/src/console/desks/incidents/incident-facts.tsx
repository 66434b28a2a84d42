import { durationText, timeText } from '../../../i18n/moment.ts';
import { Fact, Facts } from '../../controls/facts.tsx';
import { SeenIncident } from '../../controls/seen-incident.tsx';
import { regionName } from '../../session/regions.ts';
import { labelOf } from '../../session/session.ts';
import { tpsText } from '../../wording/incident-place.ts';
import type { Speaking } from '../../wording/speaking.ts';
import { stageText } from '../../wording/stage-text.ts';
import type { DetailedIncident } from './incident.types.ts';
import { doneIncident } from './known-incidents.ts';
import type { QueueIncident } from './queue-incident.ts';

interface IncidentFactsProps {
  readonly incident: DetailedIncident;
  /** As the queue has it. */
  readonly row: QueueIncident;
  readonly speaking: Speaking;
}

/** What is known of an incident, name by name. */
export function IncidentFacts({ incident, row, speaking }: IncidentFactsProps) {
  const { operation, language, words } = speaking;
  const { tpsNumbers } = doneIncident(incident);
  const agency = labelOf(operation.agencies, incident.agency, language);
  const hindered = row.hinderedTps;
  const supporting = incident.supporting
    .map((code) => labelOf(operation.agencies, code, language))
    .join(', ');
  return (
    <section>
      <h3>{words('detail.facts')}</h3>
      <Facts>
        <Fact name={words('detail.place')} detail={placeDetail(incident, speaking)}>
          {regionName(operation, incident.region, words)}
          {tpsNumbers.length > 0 && `, ${tpsText(tpsNumbers, words)}`}
        </Fact>
        <Happened incident={incident} speaking={speaking} />
        {incident.description !== null && (
          <Fact name={words('detail.description')}>{incident.description}</Fact>
        )}
        {!incident.mayReadTexts && (
          <Fact name={words('detail.description')}>{words('detail.textsGuarded')}</Fact>
        )}
        {incident.onBehalfOf !== null && (
          <Fact name={words('detail.reporter')}>
            {words('detail.onBehalfOf', { name: incident.onBehalfOf })}
          </Fact>
        )}
        {incident.hindersStage !== null && (
          <Fact name={words('detail.hinders')}>
            {hindered === 0
              ? stageText(incident.hindersStage, speaking)
              : words('detail.hindersOf', { stage: stageText(incident.hindersStage, speaking), n: hindered })}
          </Fact>
        )}
        <Fact name={words('detail.agency')} {...(supporting === '' ? {} : { detail: supporting })}>
          {incident.isAgencyAssigned ? agency : words('detail.agencySuggested', { agency })}
        </Fact>
        {incident.mergedInto !== null && (
          <Fact name={words('detail.mergedInto')}>
            <SeenIncident id={incident.mergedInto} />
          </Fact>
        )}
        <Fact name={words('detail.truth')} detail={reportsText(incident, words)}>
          {words(`incident.truth.${row.truth ?? incident.truth}`)}
        </Fact>
        <Fact name={words('detail.level')}>{words(`incident.level.${row.level}`)}</Fact>
      </Facts>
    </section>
  );
}

const reportsText = ({ mergedReports }: DetailedIncident, words: Speaking['words']): string =>
  words('queue.reports', { n: mergedReports.length + 1 });

function placeDetail(incident: DetailedIncident, { operation, language }: Speaking): string | undefined {
  const kind =
    incident.placeKind === null ? null : labelOf(operation.placeKinds, incident.placeKind, language);
  const parts = [kind, incident.placeName].filter((part) => part !== null);
  return parts.length === 0 ? undefined : parts.join(' · ');
}

const WORTH_SAYING_MS = 5 * 60_000;

/** When it happened; when it was reported too, where that was much later. */
function Happened({ incident, speaking }: Omit<IncidentFactsProps, 'row'>) {
  const { operation, words } = speaking;
  const [happened, received] = [Date.parse(incident.happenedAt), Date.parse(incident.receivedAt)];
  const after = received - happened;
  const detail =
    after < 60_000
      ? words('detail.reportedAt', { time: timeText(received, operation.zone) })
      : words('detail.reportedAfter', { age: durationText(after, words) });
  return (
    <Fact
      name={words('detail.happened')}
      detail={after > WORTH_SAYING_MS ? <strong>{detail}</strong> : detail}
    >
      {timeText(happened, operation.zone)}
    </Fact>
  );
}
