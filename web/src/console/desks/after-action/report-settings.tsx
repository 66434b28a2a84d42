import { type FormEvent, useRef, useState } from 'react';
import type { ReportVersion } from '../../../generated/graphql.ts';
import { ActionButton } from '../../controls/action-button.tsx';
import { Choice } from '../../controls/choice.tsx';
import { FileLinks } from '../../controls/file-links.tsx';
import { instantTyped, typedMoment } from '../../controls/moments.ts';
import { TextEntry } from '../../controls/text-entry.tsx';
import { useCommands } from '../../keys/commands.ts';
import { regionOptions } from '../../session/regions.ts';
import { useSpeaking } from '../../wording/use-speaking.ts';

interface ReportSettingsProps {
  readonly scope: string;
  readonly widest: string;
  /** Null: the clock is not known yet. */
  readonly until: number | null;
  readonly version: ReportVersion;
  readonly onScope: (code: string) => void;
  readonly onUntil: (at: string) => void;
  readonly onVersion: (version: ReportVersion) => void;
  readonly onAnew: () => void;
}

const VERSIONS = ['FULL', 'MASKED'] as const;

/** Which report it is, and how to take it along. None of it is printed. */
export function ReportSettings(props: ReportSettingsProps) {
  const { scope, widest, until, version, onScope, onVersion, onAnew } = props;
  const speaking = useSpeaking();
  const { operation, words } = speaking;
  const group = 'keys.group.page' as const;
  useCommands([
    {
      ...{ id: 'report-print', group, label: words('report.print'), keys: 'P' },
      hint: words('report.printShort'),
      run: () => window.print(),
    },
    {
      ...{ id: 'report-anew', group, label: words('report.anew'), keys: '.' },
      hint: words('report.anewShort'),
      run: onAnew,
    },
  ]);
  const scopes = regionOptions(operation, words, 1).filter(
    ({ code }) => code === widest || code.startsWith(`${widest}.`),
  );
  return (
    <section className="report-settings" aria-label={words('report.settings')}>
      <Choice label={words('report.scope')} options={scopes} value={scope} onChange={onScope} />
      <UntilEntry key={until} {...props} />
      <Choice
        label={words('report.version')}
        options={VERSIONS.map((code) => ({ code, name: words(`report.version.${code}`) }))}
        value={version}
        onChange={onVersion}
      />
      <ActionButton keys="." onPress={onAnew}>
        {words('report.anew')}
      </ActionButton>
      <ActionButton isPrimary keys="P" onPress={() => window.print()}>
        {words('report.print')}
      </ActionButton>
      {until !== null && (
        <div className="report-files">
          <FileLinks search={searchOf(scope, until)} label="report.download" />
        </div>
      )}
    </section>
  );
}

/** The entries of the report one by one, as the history hands them out: half-open, where the report counts its last instant. */
const searchOf = (region: string, until: number) => ({ region, until: new Date(until + 1).toISOString() });

/** Until when it counts, typed. What was typed stays until it makes sense. */
function UntilEntry({ until, onUntil }: Pick<ReportSettingsProps, 'until' | 'onUntil'>) {
  const { operation, words } = useSpeaking();
  const form = useRef<HTMLFormElement>(null);
  const text = until === null ? '' : typedMoment(until, operation.zone);
  const [typed, setTyped] = useState<string | null>(null);
  const [isRefused, setRefused] = useState(false);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const at = typed === null ? null : instantTyped(typed, operation.zone);
    setRefused(typed !== null && at === null);
    if (at === null) return;
    setTyped(null);
    onUntil(at);
  };
  return (
    <form ref={form} onSubmit={submit} noValidate>
      <TextEntry
        label={words('report.until')}
        value={typed ?? text}
        onChange={(value) => {
          setTyped(value === text ? null : value);
          setRefused(false);
        }}
        autoComplete="off"
        maxLength={16}
        problem={isRefused ? words('report.untilProblem') : null}
      />
    </form>
  );
}
