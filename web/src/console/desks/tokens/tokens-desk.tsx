import { useState } from 'react';
import { RevokeTokenDocument, TokensDocument, type TokensQuery } from '../../../generated/graphql.ts';
import { ActionButton } from '../../controls/action-button.tsx';
import { Answered } from '../../controls/answered.tsx';
import { ConfirmWindow } from '../../controls/confirm-window.tsx';
import { dateText, seenText } from '../../controls/moments.ts';
import { Empty } from '../../controls/notice.tsx';
import { PlainTable } from '../../controls/plain-table.tsx';
import { useNow } from '../../controls/use-now.ts';
import { AddPage } from '../../frame/add-page.tsx';
import { useSay } from '../../frame/sayings.tsx';
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
  return (
    <AddPage
      title={words('screen.tokens')}
      hint={words('tokens.hint')}
      add={{ id: 'issue', label: words('tokens.issue'), short: words('tokens.issueShort'), run: issue }}
    >
      <Answered answer={answer} onRetry={ask}>
        {({ tokens }) => <TokenTable tokens={tokens} onIssue={issue} onChanged={ask} />}
      </Answered>
      {isIssuing && <IssueWindow onClose={() => setIssuing(false)} onIssued={ask} />}
    </AddPage>
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
      <PlainTable
        columns={[
          words('tokens.column.name'),
          words('tokens.column.scopes'),
          words('tokens.column.region'),
          words('tokens.column.expires'),
          words('tokens.column.used'),
        ]}
      >
        {tokens.map((token) => (
          <TokenRow key={token.id} token={token} now={now} onRevoke={() => setRevoking(token)} />
        ))}
      </PlainTable>
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
  return (
    <ConfirmWindow
      title={words('tokens.revokeOf', { name: token.name })}
      act={words('tokens.revoke')}
      onAct={() => void revoke()}
      onClose={onClose}
      isPending={isPending}
      problem={sentenceOf(outcome, words)}
    >
      {words('tokens.revokeHint')}
    </ConfirmWindow>
  );
}
