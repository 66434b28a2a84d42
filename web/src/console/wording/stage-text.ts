import { labelOf } from '../session/session.ts';
import type { Speaking } from './speaking.ts';

/** `T3 TPS dibuka` */
export function stageText(code: string, { operation, language }: Speaking): string {
  const slot = operation.stages.find((each) => each.code === code)?.wallSlot;
  const label = labelOf(operation.stages, code, language);
  return slot == null ? label : `${slot} ${label}`;
}
