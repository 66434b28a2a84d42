import type { ReactNode } from 'react';
import { Notice } from '../../controls/notice.tsx';
import { useWords } from '../../speech.ts';
import { type Comparison, differencesText, problemText, refusalText, remedyText } from './roster-words.ts';

/** Rows of one table: enough to see what a file is about. */
const SHOWN = 200;
const CHANGES = ['new', 'changed', 'missing'] as const;

/** What an import would do, group by group; what is wrong first. */
export function ComparisonTables({ comparison }: { comparison: Comparison }) {
  const words = useWords();
  const { refusals, wrong, ignoredColumns } = comparison;
  return (
    <>
      {refusals.map((refusal) => (
        <Notice key={refusal.code} tone="stopped">
          {refusalText(refusal, words)}
        </Notice>
      ))}
      {ignoredColumns.length > 0 && (
        <p className="second">{words('roster.ignored', { columns: ignoredColumns.join(', ') })}</p>
      )}
      <Group
        title={words('roster.group.wrong')}
        columns={['roster.column.line', 'roster.column.column', 'roster.column.fix']}
        rows={wrong.map((problem) => [
          problem.line,
          problem.column === '' ? '–' : problem.column,
          <WrongWords key="fix" problem={problem} />,
        ])}
      />
      {CHANGES.map((kind) => (
        <Group
          key={kind}
          title={words(`roster.group.${kind}`)}
          columns={['roster.column.line', 'roster.column.code', 'roster.column.name', 'roster.column.reason']}
          rows={comparison[kind].map(({ line, code, name, ...more }) => [
            line === 0 ? '–' : line,
            code,
            name,
            'differences' in more ? differencesText(more.differences, words) : '',
          ])}
        />
      ))}
    </>
  );
}

/** What is wrong, and how it is put right. */
function WrongWords({ problem }: { problem: Comparison['wrong'][number] }) {
  const words = useWords();
  return (
    <>
      {problemText(problem, words)}
      <span className="small dim block">{remedyText(problem, words)}</span>
    </>
  );
}

interface GroupProps {
  readonly title: string;
  readonly columns: readonly Parameters<ReturnType<typeof useWords>>[0][];
  readonly rows: readonly (readonly ReactNode[])[];
}

function Group({ title, columns, rows }: GroupProps) {
  const words = useWords();
  if (rows.length === 0) return null;
  return (
    <section className="part">
      <h2>
        {title} <span className="dim number">{rows.length}</span>
      </h2>
      <table className="plain">
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col">
                {words(column)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.slice(0, SHOWN).map((cells) => (
            <tr key={cells.slice(0, 2).join(' ')}>
              {cells.map((cell, index) => (
                <td key={columns[index]} className={index < 2 ? 'number' : undefined}>
                  {cell}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {rows.length > SHOWN && <p className="second">{words('roster.more', { n: rows.length - SHOWN })}</p>}
    </section>
  );
}
