import { useState } from 'react';
import { ReadInvitationDocument } from '../../generated/graphql.ts';
import { Failed, Notice, Waiting } from '../controls/notice.tsx';
import { faultSentence } from '../server/outcome.ts';
import { useAnswer } from '../server/use-answer.ts';
import { useWords } from '../speech.ts';
import { PersonInvitation } from './person-invitation.tsx';
import { ReporterInvitation } from './reporter-invitation.tsx';

const PATH = '/console/undangan';

export const isInvitationPath = (path: string): boolean => path === PATH || path.startsWith(`${PATH}/`);

/** The address of an invitation. The code stands behind the hash: no server, proxy or log on the way gets to see it. */
export const invitationAddress = (origin: string, code: string): string => `${origin}${PATH}#${code}`;

/** The code in the address, which is cleaned at once: what stands there ends up in histories and on pictures. */
function takeCode(): string {
  const code = decodeURIComponent(location.hash.slice(1));
  if (code !== '') history.replaceState(null, '', location.pathname);
  return code;
}

/** Somebody came by the link or the QR code of an invitation. */
export function InvitationPage({ onDone }: { onDone: () => void }) {
  const words = useWords();
  const [code] = useState(takeCode);
  const { answer, ask } = useAnswer(ReadInvitationDocument, { variables: { code }, isSkipped: code === '' });
  if (code === '') return <Closed sentence={words('refusal.INVITATION_UNKNOWN')} />;
  if (answer.kind === 'waiting') return <Waiting />;
  if (answer.kind === 'failed') return <Failed sentence={faultSentence(answer.fault, words)} onRetry={ask} />;
  const { invitation } = answer.data;
  if (invitation === null) return <Closed sentence={words('refusal.INVITATION_UNKNOWN')} />;
  if (invitation.state === 'USED') return <Closed sentence={words('refusal.INVITATION_USED')} />;
  if (invitation.state !== 'OPEN') return <Closed sentence={words('refusal.INVITATION_EXPIRED')} />;
  if (invitation.kind === 'REPORTER') return <ReporterInvitation code={code} invitation={invitation} />;
  return <PersonInvitation code={code} invitation={invitation} onDone={onDone} />;
}

function Closed({ sentence }: { sentence: string }) {
  const words = useWords();
  return (
    <div className="stack">
      <h1>{words('invitation.title')}</h1>
      <Notice tone="stopped">{sentence}</Notice>
      <a href="/console">{words('invitation.toLogin')}</a>
    </div>
  );
}
