import { labelOf, type Operation, useSession } from '../session/session.ts';
import { type Speech, useSpeech } from '../speech.ts';
import { type Attendee, useAttendance } from './use-attendance.ts';

/** Who else has the incident open, by name where one may know it, else by office. */
export function Attendance({ incident }: { incident: string }) {
  const { operation } = useSession();
  const speech = useSpeech();
  const others = useAttendance(incident);
  if (others.length === 0) return <div className="attendance" aria-live="polite" />;
  const names = others.map((each) => nameOf(each, operation, speech)).join(', ');
  return (
    <div className="attendance" aria-live="polite">
      <svg viewBox="0 0 16 16" aria-hidden="true">
        <circle cx="8" cy="5" r="3" />
        <path d="M2 14c1-4 11-4 12 0z" />
      </svg>
      <p>{speech.words('attendance.also', { names })}</p>
    </div>
  );
}

function nameOf(
  { name, post, agency, role }: Attendee,
  operation: Operation,
  { words, language }: Speech,
): string {
  const office =
    (post && labelOf(operation.posts, post, language)) ||
    (agency && labelOf(operation.agencies, agency, language)) ||
    words(`role.${role}`);
  return name === null ? office : `${name} (${office})`;
}
