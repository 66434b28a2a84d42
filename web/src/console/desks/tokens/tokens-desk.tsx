import { useState } from 'react';
import { RevokeTokenDocument, TokensDocument, type TokensQuery } from '../../../generated/graphql.ts';
import { ActionButton } from '../../controls/action-button.tsx';
import { Answered } from '../../controls/answered.tsx';
import { dateText, seenText } from '../../controls/moments.ts';
import { Empty, Notice } from '../../controls/notice.tsx';
import { useNow } from '../../controls/use-now.ts';
import { Window } from '../../controls/window.tsx';
import { BarContent, PartTabs } from '../../frame/bar.tsx';
import { useSay } from '../../frame/sayings.tsx';
import { useCommands } from '../../keys/commands.ts';
import { sentenceOf } from '../../server/outcome.ts';
import { useAct } from '../../server/use-act.ts';
import { useAnswer } from '../../server/use-answer.ts';
import { regionName } from '../../session/regions.ts';
import { useSession } from '../../session/session.ts';
import { useWords } from '../../speech.ts';
import { IssueWindow } from './issue-window.tsx';
import { type Token, tokenState } from './token-state.ts';

/** Programs that are let in. */
export function TokensDesk() {
  const words = useWords();
  const { answer, ask } = useAnswer(TokensDocument, { everyMs: 15_000 });
  const [isIssuing, setIssuing] = useState(false);
  const issue = () => setIssuing(true);
  useCommands([
    {
      id: 'issue',
      group: 'keys.group.page',
      label: words('tokens.issue'),
      keys: 'N',
      hint: words('tokens.issueShort'),
      run: issue,
    },
  ]);
  return (
    <div className="desk-page">
      <BarContent>
        <PartTabs part="admin" />
        <ActionButton isSmall keys="N" onPress={issue}>
          {words('tokens.issue')}
        </ActionButton>
      </BarContent>
      <header className="page-head">
        <h1>{words('screen.tokens')}</h1>
        <p className="second">{words('tokens.hint')}</p>
      </header>
      <Answered answer={answer} onRetry={ask}>
        {({ tokens }) => <TokenTable tokens={tokens} onIssue={issue} onChanged={ask} />}
      </Answered>
      {isIssuing && <IssueWindow onClose={() => setIssuing(false)} onIssued={ask} />}
    </div>
  );
}

interface TokenTableProps {
  readonly tokens: TokensQuery['tokens'];
  readonly onIssue: () => void;
  readonly onChanged: () => void;
}

function TokenTable({ tokens, onIssue, onChanged }: TokenTableProps) {
  const words = useWords();
  const now = useNow(30_000);
  const [revoking, setRevoking] = useState<Token | null>(null);
  if (tokens.length === 0) {
    return (
      <Empty
        title={words('tokens.none')}
        action={
          <ActionButton isPrimary onPress={onIssue}>
            {words('tokens.issue')}
          </ActionButton>
        }
      >
        {words('tokens.noneHint')}
      </Empty>
    );
  }
  return (
    <>
      <table className="plain">
        <thead>
          <tr>
            <th scope="col">{words('tokens.column.name')}</th>
            <th scope="col">{words('tokens.column.scopes')}</th>
            <th scope="col">{words('tokens.column.region')}</th>
            <th scope="col">{words('tokens.column.expires')}</th>
            <th scope="col">{words('tokens.column.used')}</th>
            <th scope="col">
              <span className="hidden-words">{words('column.acts')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {tokens.map((token) => (
            <TokenRow key={token.id} token={token} now={now} onRevoke={() => setRevoking(token)} />
          ))}
        </tbody>
      </table>
      {revoking !== null && (
        <RevokeWindow token={revoking} onClose={() => setRevoking(null)} onChanged={onChanged} />
      )}
    </>
  );
}

function TokenRow({ token, now, onRevoke }: { token: Token; now: number; onRevoke: () => void }) {
  const words = useWords();
  const { operation } = useSession();
  const { zone } = operation;
  const state = tokenState(token, now);
  return (
    <tr className={state === 'open' ? undefined : 'dim'}>
      <th scope="row">
        <span className="row-name">{token.name}</span>
        <span className="small dim block">
          {words('tokens.issued', { time: dateText(token.issuedAt, zone, words) })}
        </span>
      </th>
      <td>{token.scopes.map((scope) => words(`tokens.scope.${scope}`)).join(', ')}</td>
      <td>{regionName(operation, token.region, words)}</td>
      <td className="number">
        {state === 'revoked' ? words('tokens.revoked') : dateText(token.expiresAt, zone, words)}
        {state === 'over' && <span className="small block">{words('tokens.over')}</span>}
      </td>
      <td className="number">{seenText(token.lastUsedAt, now, zone, words)}</td>
      <td className="acts">
        {state === 'open' && (
          <ActionButton isSmall label={words('tokens.revokeOf', { name: token.name })} onPress={onRevoke}>
            {words('tokens.revoke')}
          </ActionButton>
        )}
      </td>
    </tr>
  );
}

function RevokeWindow({
  token,
  onClose,
  onChanged,
}: {
  token: Token;
  onClose: () => void;
  onChanged: () => void;
}) {
  const words = useWords();
  const say = useSay();
  const { run, isPending, outcome } = useAct(RevokeTokenDocument);
  const revoke = async () => {
    const became = await run({ token: token.id });
    if (became.kind !== 'done') return;
    say({ text: words('tokens.said.revoked', { name: token.name }) });
    onClose();
    onChanged();
  };
  const sentence = sentenceOf(outcome, words);
  return (
    <Window
      title={words('tokens.revokeOf', { name: token.name })}
      onClose={onClose}
      isQuestion
      width="narrow"
    >
      <div className="stack">
        <p className="second">{words('tokens.revokeHint')}</p>
        {sentence !== null && <Notice tone="stopped">{sentence}</Notice>}
        <div className="row end">
          <ActionButton onPress={onClose}>{words('act.cancel')}</ActionButton>
          <ActionButton isPrimary autoFocus isPending={isPending} onPress={() => void revoke()}>
            {words('tokens.revoke')}
          </ActionButton>
        </div>
      </div>
    </Window>
  );
}
