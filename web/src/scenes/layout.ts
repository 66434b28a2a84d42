import { createContext, use } from 'react';
import type { Preset } from '../pieces/preset.ts';

export interface Zone {
  readonly x: number;
  readonly width: number;
}

/** Where everything stands on the 1920 × 1080 canvas, px. Nothing on a wall moves but by this table. */
export interface WallLayout {
  readonly preset: Preset;
  readonly a: Zone;
  readonly b: Zone;
  readonly c: Zone;
  readonly text: {
    readonly body: number;
    readonly title: number;
    readonly header: number;
    readonly clock: number;
    readonly number: number;
    readonly place: number;
    readonly share: number;
  };
  readonly matrix: {
    readonly name: number;
    readonly current: number;
    readonly slash: number;
    readonly mark: number;
  };
  readonly board: {
    readonly rows: number;
    readonly rowHeight: number;
    readonly text: number;
    readonly title: number;
    readonly badge: number;
    /** How a row says whether it is so: in words, or by a question mark that the legend explains. */
    readonly truth: 'words' | 'mark';
    /** Centre of the badge from the left edge. */
    readonly badgeX: number;
  };
  readonly hasTiles: boolean;
  readonly logLines: number;
}

const standar: WallLayout = {
  preset: 'standar',
  a: { x: 40, width: 424 },
  b: { x: 496, width: 792 },
  c: { x: 1320, width: 560 },
  text: { body: 32, title: 36, header: 44, clock: 72, number: 84, place: 56, share: 36 },
  matrix: { name: 248, current: 187, slash: 60, mark: 128 },
  board: { rows: 5, rowHeight: 112, text: 84, title: 36, truth: 'mark', badge: 1, badgeX: 34 },
  hasTiles: true,
  logLines: 2,
};

const besar: WallLayout = {
  preset: 'besar',
  a: { x: 40, width: 352 },
  b: { x: 424, width: 812 },
  c: { x: 1268, width: 612 },
  text: { body: 40, title: 44, header: 44, clock: 72, number: 96, place: 56, share: 44 },
  matrix: { name: 244, current: 232, slash: 74, mark: 150 },
  board: { rows: 5, rowHeight: 124, text: 92, title: 40, truth: 'mark', badge: 1.15, badgeX: 34 },
  hasTiles: false,
  logLines: 1,
};

/** One zone at a time: each has the whole width. */
const whole: Zone = { x: 40, width: 1840 };

const pisah: WallLayout = {
  preset: 'pisah',
  a: whole,
  b: whole,
  c: whole,
  text: { body: 52, title: 52, header: 52, clock: 72, number: 112, place: 60, share: 52 },
  matrix: { name: 480, current: 400, slash: 140, mark: 290 },
  board: { rows: 4, rowHeight: 148, text: 132, title: 60, truth: 'words', badge: 1.4, badgeX: 52 },
  hasTiles: false,
  logLines: 1,
};

export const layouts: Record<Preset, WallLayout> = { standar, besar, pisah };

/** How much lower than elsewhere the zone of a `pisah` wall stands: its header is larger. */
export const SPLIT_DROP = 32;

export const TOP = 144;
export const MODULE = 56;
export const BOTTOM = 928;
/** Below the two lines of the heading of the board. */
export const ROWS_TOP = TOP + 2 * MODULE;

export const LayoutContext = createContext<WallLayout>(standar);
export const useLayout = (): WallLayout => use(LayoutContext);

/** Baseline of one line of body text in a row of that height. */
export const rowBaseline = (rowHeight: number, size: number): number =>
  Math.round(rowHeight / 2 + size * 0.35);
