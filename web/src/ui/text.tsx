import type { ReactNode } from 'react';

export type Ink = 'first' | 'second' | 'dim' | 'ground' | 'on-hue' | 'on-critical';

export interface TextProps {
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly ink?: Ink;
  readonly strong?: boolean;
  readonly anchor?: 'start' | 'middle' | 'end';
  readonly children: ReactNode;
}

/** One line of text; `y` is its baseline. */
export function Text({ x, y, size, ink = 'first', strong = false, anchor = 'start', children }: TextProps) {
  return (
    <text x={x} y={y} fontSize={size} textAnchor={anchor} className={inkClass(ink, strong)}>
      {children}
    </text>
  );
}

/** A part of a line in another ink or weight. */
export function Span({
  ink = 'first',
  strong = false,
  size,
  dx,
  children,
}: Partial<TextProps> & { dx?: number }) {
  return (
    <tspan className={inkClass(ink, strong)} fontSize={size} dx={dx}>
      {children}
    </tspan>
  );
}

export const inkClass = (ink: Ink, strong = false) => `ink-${ink}${strong ? ' strong' : ' regular'}`;
