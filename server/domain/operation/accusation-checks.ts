import type { DisclosureLevel } from './disclosure-level.policy.ts';
import type { PartialPlanDraft } from './operation-plan.schema.ts';
import type { PlanPath, Refuse } from './plan-problem.ts';

type KindDraft = NonNullable<NonNullable<PartialPlanDraft['categories'][number]>['kinds']>[number];

/**
 * Nobody is accused on a wall before somebody has decided that he may be, nor called guilty before it is proven: what accuses has
 * a level, and every kind of an accusing category has words for as long as it is alleged.
 */
export function checkAccusations({ categories }: PartialPlanDraft, refuse: Refuse): void {
  categories.forEach((category, index) => {
    if (!category) return;
    const path = ['categories', index];
    checkAccusation(category, category.defaultLevel, path, refuse);
    category.kinds?.forEach((kind, at) => {
      const own = [...path, 'kinds', at];
      if (!kind) return;
      if (category.alleged && !kind.alleged)
        refuse(
          [...own, 'alleged'],
          'what it is called while it is alleged, because its category accuses somebody',
        );
      else checkAccusation(kind, kind.defaultLevel ?? category.defaultLevel, own, refuse);
    });
  });
}

function checkAccusation(
  { alleged, label, wallTitle }: Pick<KindDraft, 'alleged' | 'label' | 'wallTitle'>,
  level: DisclosureLevel | undefined,
  path: PlanPath,
  refuse: Refuse,
): void {
  if (!alleged) return;
  if (level === undefined || level === 'BIASA')
    refuse([...path, 'defaultLevel'], 'TERBATAS or RAHASIA, because it accuses somebody');
  for (const name of ['label', 'wallTitle'] as const)
    for (const language of ['id', 'en'] as const)
      if (alleged[name][language] === { label, wallTitle }[name][language])
        refuse([...path, 'alleged', name, language], 'other words than those for what is proven');
}
