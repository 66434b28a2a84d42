import { useState } from 'react';
import {
  BarReporterDocument,
  InviteReportersDocument,
  type ReportersQuery,
} from '../../../generated/graphql.ts';
import { tpsNumber } from '../../../i18n/tps-number.ts';
import { ActionButton } from '../../controls/action-button.tsx';
import { seenText } from '../../controls/moments.ts';
import { Notice } from '../../controls/notice.tsx';
import { PlainTable } from '../../controls/plain-table.tsx';
import { ReasonWindow } from '../../controls/reason-window.tsx';
import { useNow } from '../../controls/use-now.ts';
import { useSay } from '../../frame/sayings.tsx';
import { useCommands } from '../../keys/commands.ts';
import { sentenceOf } from '../../server/outcome.ts';
import { useAct } from '../../server/use-act.ts';
import { placeName, regionName } from '../../session/regions.ts';
import { useSession } from '../../session/session.ts';
import { useWords } from '../../speech.ts';
import { type RegionOfReporters, type ReporterRow, reporterRows, withoutReporter } from './reporter-rows.ts';

/** Codes that were just made, and nobody will see again. */
export interface Invited {
  readonly institution: string;
  readonly invitations: readonly {
    readonly id: string;
    readonly tps: string;
    readonly code: string | null;
  }[];
}

interface ReporterInvitationsProps {
  readonly region: RegionOfReporters;
  readonly reporters: ReportersQuery['reporters'];
  readonly institution: string;
  readonly onInvited: (invited: Invited) => void;
  readonly onChanged: () => void;
}

/** The TPS of a region, each with its reporter or the lack of one. */
export function ReporterInvitations(props: ReporterInvitationsProps) {
  const { region, reporters, institution, onInvited, onChanged } = props;
  const words = useWords();
  const [barring, setBarring] = useState<ReporterRow | null>(null);
  const { run, isPending, outcome } = useAct(InviteReportersDocument);
  const rows = reporterRows(region, reporters, institution);
  const missing = withoutReporter(rows);
  const invite = async (tps: readonly string[]) => {
    const became = await run({ region: region.code, institution, tps: [...tps] });
    if (became.kind === 'done') onInvited({ institution, invitations: became.done.invitations });
  };
  const inviteMissing = () => void invite(missing.map(({ tps }) => tps));
  useCommands(
    missing.length === 0
      ? []
      : [
          {
            id: 'make-sheets',
            group: 'keys.group.page',
            label: words('reporters.makeAll', { n: missing.length }),
            keys: 'N',
            hint: words('reporters.makeShort'),
            run: inviteMissing,
          },
        ],
  );
  const sentence = sentenceOf(outcome, words);
  return (
    <>
      <div className="summary">
        <p>
          <strong className="number">
            {words('reporters.count', { n: rows.length - missing.length, total: rows.length })}
          </strong>
        </p>
        {missing.length > 0 && (
          <ActionButton isPrimary keys="N" isPending={isPending} onPress={inviteMissing}>
            {words('reporters.makeAll', { n: missing.length })}
          </ActionButton>
        )}
      </div>
      <p className="small dim">{words('reporters.replaceHint')}</p>
      {sentence !== null && <Notice tone="stopped">{sentence}</Notice>}
      <ReporterTable
        rows={rows}
        isPending={isPending}
        onInvite={(tps) => void invite([tps])}
        onBar={setBarring}
      />
      {barring !== null && <BarWindow row={barring} onClose={() => setBarring(null)} onChanged={onChanged} />}
    </>
  );
}

interface ReporterTableProps {
  readonly rows: readonly ReporterRow[];
  readonly isPending: boolean;
  readonly onInvite: (tps: string) => void;
  readonly onBar: (row: ReporterRow) => void;
}

function ReporterTable({ rows, isPending, onInvite, onBar }: ReporterTableProps) {
  const words = useWords();
  const { operation } = useSession();
  const now = useNow(30_000);
  const nameOf = (row: ReporterRow) => regionName(operation, row.tps, words);
  return (
    <PlainTable
      columns={[
        words('reporters.column.tps'),
        words('reporters.column.desa'),
        words('reporters.column.state'),
        words('reporters.column.seen'),
      ]}
    >
      {rows.map((row) => (
        <tr key={row.tps}>
          <th scope="row" className="number">
            {words('tps.one', { number: tpsNumber(row.number) })}
          </th>
          <td>{placeName(operation, row.desa)}</td>
          <td>{words(`reporters.state.${row.state}`)}</td>
          <td className="number">{seenText(row.access?.lastSeenAt ?? null, now, operation.zone, words)}</td>
          <td className="acts">
            <ActionButton
              isSmall
              isPending={isPending}
              label={words('reporters.makeOneOf', { tps: nameOf(row) })}
              onPress={() => onInvite(row.tps)}
            >
              {words('reporters.makeOne')}
            </ActionButton>
            {row.state === 'inside' && (
              <ActionButton
                isSmall
                label={words('reporters.barOf', { tps: nameOf(row) })}
                onPress={() => onBar(row)}
              >
                {words('reporters.bar')}
              </ActionButton>
            )}
          </td>
        </tr>
      ))}
    </PlainTable>
  );
}

function BarWindow({
  row,
  onClose,
  onChanged,
}: {
  row: ReporterRow;
  onClose: () => void;
  onChanged: () => void;
}) {
  const words = useWords();
  const say = useSay();
  const { operation } = useSession();
  const { run, isPending, outcome } = useAct(BarReporterDocument);
  const bar = async (reason: string) => {
    if (row.access?.reporter == null) return;
    const became = await run({ reporter: row.access.reporter, reason });
    if (became.kind !== 'done') return;
    say({ text: words('reporters.barred') });
    onClose();
    onChanged();
  };
  return (
    <ReasonWindow
      title={words('reporters.barOf', { tps: regionName(operation, row.tps, words) })}
      act={words('reporters.bar')}
      onAct={(reason) => void bar(reason)}
      onClose={onClose}
      isPending={isPending}
      problem={sentenceOf(outcome, words)}
      maxLength={300}
    >
      {words('reporters.barHint')}
    </ReasonWindow>
  );
}
