import type {
  EditField,
  HandoverAnswer,
  RefusalPartsFragment,
  RevoteDecision,
  RevoteOutcome,
  Severity,
  Truth,
} from '../../../generated/graphql.ts';
import { incidentNumber } from '../../../i18n/incident-number.ts';
import { timeText } from '../../../i18n/moment.ts';
import { ActionButton } from '../../controls/action-button.tsx';
import { Notice } from '../../controls/notice.tsx';
import { labelOf } from '../../session/session.ts';
import type { Speaking } from '../../wording/speaking.ts';
import { stageText } from '../../wording/stage-text.ts';
import type { KnownIncidents } from './known-incidents.ts';
import type { Acting, RolledBack } from './use-acting.ts';

interface RolledBackNoticesProps {
  readonly acting: Acting;
  readonly known: KnownIncidents;
  readonly speaking: Speaking;
}

/** What was shown as done and was not: which incident, and why, until it is tried again or put away. */
export function RolledBackNotices({ acting, known, speaking }: RolledBackNoticesProps) {
  const { words } = speaking;
  if (acting.rolledBack.size === 0) return null;
  return (
    <div className="rolled-back">
      {[...acting.rolledBack].map(([id, rolledBack]) => {
        const incident = known.get(id);
        const number = incident === undefined ? '' : incidentNumber(incident, words);
        const stale = staleOf(rolledBack);
        return (
          <Notice
            key={id}
            tone="stopped"
            title={words('act.rolledBack', { number })}
            action={
              <span className="row">
                <ActionButton isSmall onPress={rolledBack.again}>
                  {words(stale === null ? 'act.tryAgain' : 'act.mineAnyway')}
                </ActionButton>
                <ActionButton isSmall onPress={() => acting.forget(id)}>
                  {words(stale === null ? 'act.hide' : 'act.keepTheirs')}
                </ActionButton>
              </span>
            }
          >
            {stale === null ? rolledBack.sentence : staleWords(stale, speaking)}
          </Notice>
        );
      })}
    </div>
  );
}

type Stale = Extract<RefusalPartsFragment, { is: readonly string[] }>;

const isStale = (refusal: object): refusal is Stale => 'editField' in refusal && 'is' in refusal;

const staleOf = ({ refusal }: RolledBack): Stale | null =>
  refusal !== null && isStale(refusal) ? refusal : null;

/** Both versions: what it was when the window was opened, and what somebody else has made of it since. */
function staleWords({ editField, was, is, by, at }: Stale, speaking: Speaking): string {
  const { operation, language, words } = speaking;
  const values = (list: readonly string[]) =>
    list.length === 0
      ? words('timeline.nothing')
      : list.map((value) => valueText(editField, value, speaking)).join(', ');
  return words('act.stale', {
    field: words(`edit.${editField}`),
    was: values(was),
    is: values(is),
    by: by === null ? words('act.somebody') : labelOf(operation.posts, by, language),
    time: timeText(Date.parse(at), operation.zone),
  });
}

function valueText(field: EditField, value: string, speaking: Speaking): string {
  const { operation, language, words } = speaking;
  switch (field) {
    case 'severity':
      return words(`severity.${value as Severity}`);
    case 'truth':
      return words(`incident.truth.${value as Truth}`);
    case 'agency':
      return labelOf(operation.agencies, value, language);
    case 'hindersStage':
      return stageText(value, speaking);
    case 'handoverAnswer':
      return words(`handover.answer.${value as HandoverAnswer}`);
    case 'revoteDecision':
      return words(`revote.decision.${value as RevoteDecision}`);
    case 'revoteOutcome':
      return words(`revote.outcome.${value as RevoteOutcome}`);
    case 'wallText':
    case 'recommendations':
      return value;
  }
}
