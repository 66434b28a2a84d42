import type { PartialPlanDraft } from './operation-plan.schema.ts';
import type { PlanPath, Refuse } from './plan-problem.ts';

/** Whether each word is written one way, and every other part of the wording names it as it is written out. */
export function checkWording({ wording }: PartialPlanDraft, refuse: Refuse): void {
  if (!wording) return;
  const readAs = new Map<string, string>();
  wording.spellings.forEach(({ word, also }, index) => {
    const enter = (spelling: string, path: PlanPath) => {
      const known = readAs.get(spelling);
      if (known !== undefined) refuse(path, `a spelling that occurs once: this one is read as "${known}"`);
      else readAs.set(spelling, word);
    };
    enter(word, ['wording', 'spellings', index, 'word']);
    also.forEach((spelling, at) => {
      enter(spelling, ['wording', 'spellings', index, 'also', at]);
    });
  });
  const requireWrittenOut = (word: string, path: PlanPath) => {
    const read = readAs.get(word) ?? word;
    if (read !== word) refuse(path, `"${read}", as it is written out`);
  };
  wording.alternatives.forEach((group, index) => {
    group.forEach((word, at) => {
      const path = ['wording', 'alternatives', index, at];
      requireWrittenOut(word, path);
      if (group.indexOf(word) < at) refuse(path, 'a word that occurs once in this group');
    });
  });
  for (const list of ['negations', 'fillers'] as const) {
    wording[list].forEach((word, at) => {
      requireWrittenOut(word, ['wording', list, at]);
    });
  }
}
