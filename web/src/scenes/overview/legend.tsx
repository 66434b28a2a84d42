import type { Severity } from '../../generated/graphql.ts';
import { SeverityBadge } from '../../pieces/severity-badge.tsx';
import { Text } from '../../ui/text.tsx';
import { useSpeech } from '../briefing.ts';
import { useLayout } from '../layout.ts';

const keys: readonly { severity: Severity; x: number; y: number }[] = [
  { severity: 'CRITICAL', x: 40, y: 776 },
  { severity: 'HIGH', x: 264, y: 776 },
  { severity: 'MEDIUM', x: 40, y: 815 },
  { severity: 'LOW', x: 264, y: 815 },
];

/**
 * What the shapes mean. Always neutral: a key is no alarm. Of a cut picture nobody can say who still has to act, so the
 * key of filled and outlined badges is left out there.
 */
export function Legend({ isCut }: { isCut: boolean }) {
  const { words } = useSpeech();
  const { text } = useLayout();
  return (
    <g data-zone="legend">
      {keys.map(({ severity, x, y }) => (
        <g key={severity}>
          <SeverityBadge
            severity={severity}
            filled={false}
            tone="neutral"
            scale="legend"
            x={x + 14.5}
            y={y - 11}
          />
          <Text x={x + 40} y={y} size={text.body} ink="second">
            {words(`severity.${severity}`)}
          </Text>
        </g>
      ))}
      {!isCut && <FillKeys />}
    </g>
  );
}

/** What filled and outlined badges mean. */
function FillKeys() {
  const { words } = useSpeech();
  const { text } = useLayout();
  return (
    <>
      <path className="paint-neutral" d="M41 869h26v26h-26z" />
      <Text x={80} y={893} size={text.body} ink="second">
        {words('legend.calls')}
      </Text>
      <path className="paint-neutral" fillRule="evenodd" d="M291 869h26v26h-26zM295 873v18h18v-18z" />
      <Text x={330} y={893} size={text.body} ink="second">
        {words('legend.handled')}
      </Text>
    </>
  );
}
