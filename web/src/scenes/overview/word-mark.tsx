import { useBriefing, useSpeech } from '../briefing.ts';

/** An exercise says so across the whole screen, above fills and below text. */
export function WordMark() {
  const briefing = useBriefing();
  const { words } = useSpeech();
  if (briefing?.operation.kind !== 'EXERCISE') return null;
  const mark = words('exercise.mark');
  return (
    <text
      className="word-mark strong"
      data-word-mark=""
      fontSize={mark.length > 7 ? 340 : 400}
      letterSpacing={24}
      textAnchor="middle"
      transform="translate(930 486) rotate(-22)"
      y={140}
    >
      {mark}
    </text>
  );
}
