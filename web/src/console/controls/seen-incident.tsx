import { Link } from '@tanstack/react-router';
import { SeenIncidentDocument } from '../../generated/graphql.ts';
import { incidentNumber } from '../../i18n/incident-number.ts';
import { useIncidents } from '../../situation/use-situation.ts';
import { PATHS } from '../frame/screens.ts';
import { useAnswer } from '../server/use-answer.ts';
import { useMay } from '../session/session.ts';
import { useWords } from '../speech.ts';

/**
 * The way to another incident, by its number: as the picture tells it, or the server of one that is over. Whoever may
 * not read it is told that there is one, and no number.
 */
export function SeenIncident({ id }: { id: string }) {
  const words = useWords();
  const mayRead = useMay('readIncidents');
  const open = useIncidents().get(id);
  const isTold = open !== undefined;
  const { answer } = useAnswer(SeenIncidentDocument, { variables: { id }, isSkipped: isTold || !mayRead });
  const incident = open ?? (answer.kind === 'here' ? answer.data.incident : null);
  if (incident === null) {
    const isAwaited = mayRead && answer.kind === 'waiting';
    return <span className="seen dim">{isAwaited ? '…' : words('alerts.saw.hidden')}</span>;
  }
  return (
    <Link className="seen number" to={PATHS.incidents} search={{ bagian: 'semua', insiden: id }}>
      {incidentNumber(incident, words)}
    </Link>
  );
}
