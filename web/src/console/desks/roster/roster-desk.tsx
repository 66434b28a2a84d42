import { useState } from 'react';
import { FileTrigger } from 'react-aria-components';
import {
  ImportRosterDocument,
  RosterInUseDocument,
  type RosterInUseQuery,
} from '../../../generated/graphql.ts';
import { ActionButton } from '../../controls/action-button.tsx';
import { Empty, Notice } from '../../controls/notice.tsx';
import { TextEntry } from '../../controls/text-entry.tsx';
import { BarContent, PartTabs } from '../../frame/bar.tsx';
import { useSay } from '../../frame/sayings.tsx';
import { sentenceOf } from '../../server/outcome.ts';
import { useAct } from '../../server/use-act.ts';
import { useAnswer } from '../../server/use-answer.ts';
import { useWords } from '../../speech.ts';
import { ComparisonTables } from './comparison-tables.tsx';
import { expectedTpsTyped, type RosterFileFault, type RosterText, readRosterFile } from './roster-file.ts';
import { type Comparison, countsText } from './roster-words.ts';
import { useComparison } from './use-comparison.ts';

/** The roster: a file is compared with what is stored, looked at, and only then saved. */
export function RosterDesk() {
  const words = useWords();
  const [file, setFile] = useState<RosterText | null>(null);
  const [fault, setFault] = useState<RosterFileFault | null>(null);
  const [expected, setExpected] = useState('');
  const { comparison, sentence, isPending, compare, forget } = useComparison();
  const expectedTps = expectedTpsTyped(expected);
  const { answer: inUse, ask: askInUse } = useAnswer(RosterInUseDocument);
  const choose = async (chosen: FileList | null) => {
    const [only] = chosen ?? [];
    if (only === undefined) return;
    const read = await readRosterFile(only);
    forget();
    setFile(typeof read === 'string' ? null : read);
    setFault(typeof read === 'string' ? read : null);
  };
  return (
    <div className="desk-page">
      <BarContent>
        <PartTabs part="admin" />
      </BarContent>
      <header className="page-head">
        <h1>{words('screen.roster')}</h1>
        <p className="second">{words('roster.hint')}</p>
      </header>
      {inUse.kind === 'here' && <WaitsForStart {...inUse.data.rosterInUse} />}
      <div className="file-line">
        <FileTrigger
          acceptedFileTypes={['.csv', 'text/csv', 'text/plain']}
          onSelect={(list) => void choose(list)}
        >
          <ActionButton>{words('roster.choose')}</ActionButton>
        </FileTrigger>
        <p className="second">{file?.name ?? words('roster.noFile')}</p>
        <TextEntry
          label={words('roster.expected')}
          value={expected}
          onChange={(text) => {
            setExpected(text);
            forget();
          }}
          inputMode="numeric"
          hint={words('roster.expectedHint')}
          problem={expectedTps === undefined ? words('roster.expectedProblem') : null}
        />
        <ActionButton
          isPrimary={comparison === null}
          isDisabled={file === null || expectedTps === undefined}
          isPending={isPending}
          onPress={() => file && void compare(file.csv, expectedTps ?? null)}
        >
          {words('roster.compare')}
        </ActionButton>
      </div>
      {fault !== null && <Notice tone="stopped">{words(fault)}</Notice>}
      {sentence !== null && <Notice tone="stopped">{sentence}</Notice>}
      {file === null && fault === null && (
        <Empty title={words('roster.empty')}>{words('roster.emptyHint')}</Empty>
      )}
      {file !== null && comparison !== null && (
        <Compared
          comparison={comparison}
          input={{ csv: file.csv, expectedTps: expectedTps ?? null }}
          onSaved={() => {
            setFile(null);
            forget();
            void askInUse();
          }}
        />
      )}
    </div>
  );
}

/** What was imported and does not count yet, for as long as that is so: since when, and what to do. */
function WaitsForStart({ tpsInUse, tpsStored, isStoredInUse }: RosterInUseQuery['rosterInUse']) {
  const words = useWords();
  if (isStoredInUse) return null;
  return (
    <Notice tone="stopped" title={words('roster.waits', { stored: tpsStored, used: tpsInUse })}>
      {words('roster.waitsHint')}
    </Notice>
  );
}

interface ComparedProps {
  readonly comparison: Comparison;
  readonly input: { readonly csv: string; readonly expectedTps: number | null };
  readonly onSaved: () => void;
}

function Compared({ comparison, input, onSaved }: ComparedProps) {
  const words = useWords();
  const say = useSay();
  const { run, isPending, outcome } = useAct(ImportRosterDocument);
  const { isSound, tpsAfter } = comparison;
  const isSame = isSound && comparison.new.length + comparison.changed.length === 0;
  const save = async () => {
    const became = await run(input);
    if (became.kind !== 'done') return;
    say({ text: words('roster.said', { n: tpsAfter }) });
    onSaved();
  };
  const sentence = sentenceOf(outcome, words);
  return (
    <>
      <Notice
        tone={isSound ? 'said' : 'stopped'}
        title={countsText(comparison, words)}
        action={
          isSound && !isSame ? (
            <ActionButton isPrimary isPending={isPending} onPress={() => void save()}>
              {words('roster.import')}
            </ActionButton>
          ) : undefined
        }
      >
        {words(isSame ? 'roster.same' : isSound ? 'roster.sound' : 'roster.unsound')}
      </Notice>
      {sentence !== null && <Notice tone="stopped">{sentence}</Notice>}
      <ComparisonTables comparison={comparison} />
    </>
  );
}
