import { EndSessionDocument, MySessionsDocument } from '../../generated/graphql.ts';
import { lacksPost } from '../../pieces/open-posts.ts';
import { Answered } from '../controls/answered.tsx';
import { grantWords } from '../controls/grant-words.ts';
import { Empty, Notice } from '../controls/notice.tsx';
import { SessionList } from '../controls/session-list.tsx';
import { useNow } from '../controls/use-now.ts';
import { useSay } from '../frame/sayings.tsx';
import { sentenceOf } from '../server/outcome.ts';
import { useAct } from '../server/use-act.ts';
import { useAnswer } from '../server/use-answer.ts';
import { useSession } from '../session/session.ts';
import { useSpeech } from '../speech.ts';
import { PasskeyPart } from './passkey-part.tsx';
import { PasswordPart } from './password-part.tsx';

/** Oneself: rights, sessions, password, passkeys. */
export function AccountPage() {
  const { me } = useSession();
  const { words } = useSpeech();
  return (
    <div className="desk-page">
      <header className="page-head">
        <h1>{me.name ?? words('user.nameless')}</h1>
        {me.username !== null && <p className="second">{me.username}</p>}
      </header>
      <div className="halves">
        <div>
          <OwnGrants />
          <OwnSessions />
        </div>
        <div>
          <PasswordPart />
          <PasskeyPart />
        </div>
      </div>
    </div>
  );
}

function OwnGrants() {
  const { me, operation } = useSession();
  const { language, words } = useSpeech();
  const now = useNow(60_000);
  return (
    <section className="part">
      <h2>{words('account.grants')}</h2>
      {me.grants.length === 0 && (
        <Empty title={words('account.noGrants')}>{words('account.noGrantsHint')}</Empty>
      )}
      {lacksPost(me.grants) && <Notice>{words('grant.postMissing')}</Notice>}
      <ul className="lines">
        {me.grants.map((grant) => {
          const { role, place, until } = grantWords(grant, operation, language, words, now);
          return (
            <li key={grant.id} className="line">
              <div>
                <p>{role}</p>
                <p className="small dim">{until === null ? place : `${place} · ${until}`}</p>
              </div>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

function OwnSessions() {
  const { words } = useSpeech();
  const { renew } = useSession();
  const { answer, ask } = useAnswer(MySessionsDocument);
  const { run, isPending } = useAct(EndSessionDocument);
  const say = useSay();
  const end = async (session: string) => {
    const outcome = await run({ session });
    say({ text: sentenceOf(outcome, words) ?? words('session.ended') });
    renew();
    void ask();
  };
  return (
    <section className="part">
      <h2>{words('account.sessions')}</h2>
      <p className="second">{words('account.sessionsHint')}</p>
      <Answered answer={answer} onRetry={ask}>
        {({ mySessions }) => (
          <SessionList sessions={mySessions} onEnd={(session) => void end(session)} isPending={isPending} />
        )}
      </Answered>
    </section>
  );
}
