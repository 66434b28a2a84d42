import { type Called, nameOf } from '../incident/incident-name.policy.ts';
import type { CodeLabel, OperationPlan } from '../operation/operation-plan.ts';
import { FILE_LABELS, type FileWord } from './file-labels.ts';
import type { FileLanguage } from './history.api.ts';

/** What a file calls things: by the words of the screens, and by the labels of the plan for what belongs to the operation. */
export class FileWords {
  readonly language: FileLanguage;
  readonly plan: OperationPlan;

  constructor(language: FileLanguage, plan: OperationPlan) {
    this.language = language;
    this.plan = plan;
  }

  /** Whether there is a word of this name. */
  has(key: string): key is FileWord {
    return Object.hasOwn(FILE_LABELS[this.language], key);
  }

  /** The word for a key, its places filled in. */
  word(key: FileWord, places: Readonly<Record<string, string>> = {}): string {
    return Object.entries(places).reduce(
      (text, [name, value]) => text.replace(`{${name}}`, () => value),
      FILE_LABELS[this.language][key],
    );
  }

  /** What the plan calls a code of one of its lists; the code itself where an earlier plan had it and this one has not. */
  label(list: readonly CodeLabel[] | undefined, code: string | null): string | null {
    if (code === null) return null;
    return list?.find((each) => each.code === code)?.label[this.language] ?? code;
  }

  /** `T3 TPS dibuka`. */
  stage(code: string | null): string | null {
    const slot = this.plan.stages.find((each) => each.code === code)?.wallSlot;
    const label = this.label(this.plan.stages, code);
    return slot ? `${slot} ${label}` : label;
  }

  /** What an incident is called. */
  incident(called: Called): string {
    return nameOf(called, this.plan).label[this.language];
  }

  /** `INS-0041`, as the screens say it. */
  number({
    series,
    number,
  }: {
    readonly series: 'BIASA' | 'TERBATAS' | 'RAHASIA';
    readonly number: number;
  }): string {
    return this.word(`incident.number.${series}`, { number: String(number).padStart(4, '0') });
  }
}
