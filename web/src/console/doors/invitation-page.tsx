import { useState } from 'react';
import { ReadInvitationDocument } from '../../generated/graphql.ts';
import { ActForm } from '../controls/act-form.tsx';
import { ActionButton } from '../controls/action-button.tsx';
import { Failed, Notice, Waiting } from '../controls/notice.tsx';
import { TextEntry } from '../controls/text-entry.tsx';
import { faultSentence } from '../server/outcome.ts';
import { useAnswer } from '../server/use-answer.ts';
import { useWords } from '../speech.ts';
import { PersonInvitation } from './person-invitation.tsx';
import { ReporterInvitation } from './reporter-invitation.tsx';

const PATH = '/console/undangan';

export const isInvitationPath = (path: string): boolean => path === PATH || path.startsWith(`${PATH}/`);

/** The address of an invitation. The code stands behind the hash: no server, proxy or log on the way gets to see it. */
export const invitationAddress = (origin: string, code: string): string => `${origin}${PATH}#${code}`;

/** Where a code can be typed: what is said to whoever has no camera. */
export const invitationPlace = (host: string): string => `${host}${PATH}`;

/** The code in the address, which is cleaned at once: what stands there ends up in histories and on pictures. */
function takeCode(): string {
  const code = decodeURIComponent(location.hash.slice(1));
  if (code !== '') history.replaceState(null, '', location.pathname);
  return code;
}

/** Somebody came by the link or the QR code of an invitation. */
export function InvitationPage({ onDone }: { onDone: () => void }) {
  const words = useWords();
  const [code, setCode] = useState(takeCode);
  const { answer, ask } = useAnswer(ReadInvitationDocument, { variables: { code }, isSkipped: code === '' });
  if (code === '') return <CodeEntry onCode={setCode} />;
  if (answer.kind === 'waiting') return <Waiting />;
  if (answer.kind === 'failed') return <Failed sentence={faultSentence(answer.fault, words)} onRetry={ask} />;
  const { invitation } = answer.data;
  if (invitation === null) return <Closed sentence={words('refusal.INVITATION_UNKNOWN')} />;
  if (invitation.state === 'USED') return <Closed sentence={words('refusal.INVITATION_USED')} />;
  if (invitation.state !== 'OPEN') return <Closed sentence={words('refusal.INVITATION_EXPIRED')} />;
  if (invitation.kind === 'REPORTER') return <ReporterInvitation code={code} invitation={invitation} />;
  return <PersonInvitation code={code} invitation={invitation} onDone={onDone} />;
}

/** The code of a sheet, typed: read in parts, so blanks in it mean nothing. */
function CodeEntry({ onCode }: { onCode: (code: string) => void }) {
  const words = useWords();
  const [typed, setTyped] = useState('');
  const code = typed.replaceAll(' ', '');
  return (
    <ActForm onSubmit={() => onCode(code)}>
      <h1>{words('invitation.title')}</h1>
      <TextEntry
        label={words('invitation.code')}
        value={typed}
        onChange={setTyped}
        isNeeded
        autoFocus
        autoComplete="off"
        maxLength={200}
        hint={words('invitation.codeHint')}
      />
      <div className="row">
        <ActionButton type="submit" isPrimary>
          {words('invitation.open')}
        </ActionButton>
        <a href="/console">{words('invitation.toLogin')}</a>
      </div>
    </ActForm>
  );
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
