import { useMemo } from 'react';
import { numberWords } from '../../i18n/number-words.ts';
import { useCells, useHeadline } from '../../situation/use-situation.ts';
import { type ScopeRegion, useBriefing, useSpeech, wallStages } from '../briefing.ts';
import { useLayout } from '../layout.ts';
import { type MatrixPlan, planMatrix } from './matrix-plan.ts';
import { usePastStages } from './use-past-stages.ts';

const headLevel = ({ children }: ScopeRegion) => children[0]?.level ?? 'DESA';

/** What the matrix shows now; null while nothing is known. */
export function useMatrixPlan(): MatrixPlan | null {
  const layout = useLayout();
  const briefing = useBriefing();
  const cells = useCells();
  const current = useHeadline()?.currentStage ?? null;
  const pastStages = usePastStages();
  const { words, language } = useSpeech();
  return useMemo(() => {
    if (briefing === null || current === null) return null;
    const { region, operation } = briefing;
    return planMatrix({
      ...{ region, current, cells, pastStages, layout },
      stages: wallStages(operation),
      numbers: numberWords(language, words),
      words: {
        head: words(`region.${headLevel(region)}`),
        total: words(`region.${region.level}`),
        others: (n) => words('rows.more', { n }),
      },
    });
  }, [layout, briefing, cells, current, pastStages, words, language]);
}
