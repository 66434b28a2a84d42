import { createContext, use } from 'react';
import type { WallBriefingQuery } from '../generated/graphql.ts';
import type { Language, Words } from '../i18n/words.ts';
import { type Called, incidentName } from '../pieces/incident-name.ts';

export type Operation = WallBriefingQuery['operation'];
export type ScopeRegion = NonNullable<WallBriefingQuery['region']>;
export type ChildRegion = ScopeRegion['children'][number];
type Label = Operation['name'];

/** What does not change while the wall is up: the operation's words and times, and the region's geography. */
export interface Briefing {
  readonly operation: Operation;
  readonly region: ScopeRegion;
}

export interface Speech {
  readonly language: Language;
  readonly words: Words;
}

export const BriefingContext = createContext<Briefing | null>(null);
export const SpeechContext = createContext<Speech | null>(null);

/** Null while nothing is known yet: a cold wall. */
export const useBriefing = (): Briefing | null => use(BriefingContext);

export function useSpeech(): Speech {
  const speech = use(SpeechContext);
  if (speech === null) throw new Error('No SpeechContext around this component');
  return speech;
}

const found = (list: readonly { code: string; label: Label }[], code: string, language: Language) =>
  list.find((entry) => entry.code === code)?.label[language] ?? code;

export const phaseLabel = (operation: Operation, code: string, language: Language) =>
  found(operation.phases, code, language);
export const agencyLabel = (operation: Operation, code: string, language: Language) =>
  found(operation.agencies, code, language);
export const postLabel = (operation: Operation, code: string, language: Language) =>
  found(operation.posts, code, language);
export const placeKindLabel = (operation: Operation, code: string, language: Language) =>
  found(operation.placeKinds, code, language);

export const stageOf = (operation: Operation, code: string) =>
  operation.stages.find((stage) => stage.code === code);

/** The stages of the wall in their order, T1 first. */
export const wallStages = (operation: Operation) =>
  operation.stages.filter((stage) => stage.wallSlot !== null);

/** What an incident is called on the wall; where its category may not be shown, only that there is one. */
export const incidentTitle = (
  { categories }: Pick<Operation, 'categories'>,
  called: Called,
  { words, language }: Speech,
): string => incidentName(called, { categories, by: 'wallTitle', language }) ?? words('incident.restricted');

/** Name of a region at or below the scope; its code where the briefing does not know it. */
export function regionName({ region }: Briefing, code: string): string {
  if (code === region.code) return region.name;
  for (const child of region.children) {
    if (child.code === code) return child.name;
    const below = child.children.find((grandchild) => grandchild.code === code);
    if (below !== undefined) return below.name;
  }
  return code;
}
