import { AssignWindow } from './assign-window.tsx';
import { DirectiveWindow } from './directive-window.tsx';
import { HandoverWindow } from './handover-window.tsx';
import { MergeWindow } from './merge-window.tsx';
import type { ActName } from './offers.ts';
import type { QueueIncident } from './queue-incident.ts';
import {
  type ActWindowOf,
  HindranceWindow,
  LevelWindow,
  SeverityWindow,
  SnoozeWindow,
  TextWindow,
  TruthWindow,
} from './reason-windows.tsx';
import { RevoteWindow } from './revote-window.tsx';
import type { SuggestedDuplicate } from './suggested-duplicates.ts';

/** Acts that ask something before they are done. */
export type AskingAct = Exclude<ActName, 'acknowledge' | 'wake'>;

interface IncidentWindowsProps extends ActWindowOf {
  readonly act: AskingAct;
  /** The operation's clock. */
  readonly now: number;
  readonly open: readonly QueueIncident[];
  readonly duplicates: readonly SuggestedDuplicate[];
  textOf(incident: QueueIncident): string;
}

/** The window of an act. */
export function IncidentWindows({ act, now, open, duplicates, textOf, ...of }: IncidentWindowsProps) {
  switch (act) {
    case 'assign':
      return <AssignWindow {...of} />;
    case 'merge':
      return <MergeWindow {...of} open={open} duplicates={duplicates} textOf={textOf} />;
    case 'severity':
      return <SeverityWindow {...of} />;
    case 'directive':
      return <DirectiveWindow {...of} now={now} />;
    case 'snooze':
      return <SnoozeWindow {...of} now={now} />;
    case 'truth':
      return <TruthWindow {...of} />;
    case 'hindrance':
      return <HindranceWindow {...of} />;
    case 'level':
      return <LevelWindow {...of} />;
    case 'handover':
      return <HandoverWindow {...of} now={now} />;
    case 'revote':
      return <RevoteWindow {...of} now={now} />;
    case 'dismiss':
    case 'reopen':
    case 'finish':
    case 'verify':
    case 'action':
      return <TextWindow {...of} act={act} />;
  }
}
