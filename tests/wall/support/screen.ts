import type { Page } from 'playwright-core';
import { PNG } from 'pngjs';

export interface DrawnText {
  readonly content: string;
  /** Size on the 1080-line canvas, px. */
  readonly size: number;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly ink: string;
  readonly ground: string;
  /** Width drawn over natural width; below 1 where letters were narrowed. */
  readonly squeeze: number;
  readonly isDigitOfBadge: boolean;
  readonly zone: string;
}

/** Every line of text on the wall but the exercise mark, with where it stands and what lies under it. */
export const drawnTexts = (page: Page): Promise<DrawnText[]> =>
  page.evaluate(() => {
    const scale = innerHeight / 1080;
    const fillOf = (x: number, y: number) => {
      const below = document
        .elementsFromPoint(x, y)
        .find(
          (el) =>
            !['text', 'tspan', 'svg', 'g'].includes(el.tagName) &&
            el instanceof SVGElement &&
            getComputedStyle(el).fill !== 'none',
        );
      return below === undefined
        ? getComputedStyle(document.body).backgroundColor
        : getComputedStyle(below).fill;
    };
    return [...document.querySelectorAll('svg.canvas text:not([data-word-mark])')]
      .filter((el) => el.textContent !== '')
      .map((el) => {
        const text = el as SVGTextElement;
        const size = Number.parseFloat(getComputedStyle(text).fontSize);
        const box = text.getBoundingClientRect();
        const baseline = (box.top + box.bottom) / 2 / scale;
        const drawn = text.getComputedTextLength();
        const asked = text.getAttribute('textLength');
        text.removeAttribute('textLength');
        const natural = text.getComputedTextLength();
        if (asked !== null) text.setAttribute('textLength', asked);
        return {
          content: text.textContent ?? '',
          size,
          left: box.left / scale,
          right: box.right / scale,
          top: baseline - size * 0.36,
          bottom: baseline + size * 0.36,
          ink: getComputedStyle(text).fill,
          ground: fillOf((box.left + box.right) / 2, (box.top + box.bottom) / 2),
          squeeze: asked === null ? 1 : drawn / natural,
          isDigitOfBadge: text.parentElement?.hasAttribute('data-badge') ?? false,
          zone: text.closest('[data-zone]')?.getAttribute('data-zone') ?? '',
        };
      });
  });

/** What stands on the screen; endless animations are shown at their beginning. */
export async function screenshot(page: Page): Promise<PNG> {
  return PNG.sync.read(await page.screenshot({ animations: 'disabled' }));
}

export type Rgb = readonly [number, number, number];

export const parseRgb = (text: string): Rgb => {
  const [r = 0, g = 0, b = 0] = (text.match(/\d+(\.\d+)?/g) ?? []).map(Number);
  return [r, g, b];
};

const linear = (channel: number) => {
  const c = channel / 255;
  return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
};
const encoded = (channel: number) => {
  const c = Math.min(1, Math.max(0, channel));
  return 255 * (c <= 0.0031308 ? c * 12.92 : 1.055 * c ** (1 / 2.4) - 0.055);
};

export const luminance = ([r, g, b]: Rgb) => 0.2126 * linear(r) + 0.7152 * linear(g) + 0.0722 * linear(b);

/** Contrast as WCAG counts it. */
export function contrast(a: Rgb, b: Rgb): number {
  const [light, dark] = [luminance(a), luminance(b)].toSorted((x, y) => y - x) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

/** Full dichromacy after Machado, Oliveira and Fernandes (2009), on linear light; grey is luminance alone. */
const MATRICES = {
  protan: [0.152286, 1.052583, -0.204868, 0.114503, 0.786281, 0.099216, -0.003882, -0.048116, 1.051998],
  deutan: [0.367322, 0.860646, -0.227968, 0.280085, 0.672501, 0.047413, -0.01182, 0.04294, 0.968881],
  tritan: [1.255528, -0.076749, -0.178779, -0.078411, 0.930809, 0.147602, 0.004733, 0.691367, 0.3039],
  grey: [0.2126, 0.7152, 0.0722, 0.2126, 0.7152, 0.0722, 0.2126, 0.7152, 0.0722],
} as const;

export type Vision = keyof typeof MATRICES;
export const visions = Object.keys(MATRICES) as Vision[];

/** The colour as someone with that vision sees it. */
export function seenBy(vision: Vision, [r, g, b]: Rgb): Rgb {
  const m = MATRICES[vision];
  const [lr, lg, lb] = [linear(r), linear(g), linear(b)];
  const row = (i: number) => encoded((m[i] ?? 0) * lr + (m[i + 1] ?? 0) * lg + (m[i + 2] ?? 0) * lb);
  return [row(0), row(3), row(6)];
}

function lab(color: Rgb): Rgb {
  const [r, g, b] = color.map(linear) as [number, number, number];
  const f = (t: number) => (t > 216 / 24389 ? Math.cbrt(t) : (24389 / 27) * (t / 116) + 16 / 116);
  const x = f((0.4124564 * r + 0.3575761 * g + 0.1804375 * b) / 0.95047);
  const y = f(0.2126729 * r + 0.7151522 * g + 0.072175 * b);
  const z = f((0.0193339 * r + 0.119192 * g + 0.9503041 * b) / 1.08883);
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
}

/** CIEDE2000. */
export function colourDistance(first: Rgb, second: Rgb): number {
  const [l1, a1, b1] = lab(first);
  const [l2, a2, b2] = lab(second);
  const rad = Math.PI / 180;
  const cBar7 = ((Math.hypot(a1, b1) + Math.hypot(a2, b2)) / 2) ** 7;
  const g = 0.5 * (1 - Math.sqrt(cBar7 / (cBar7 + 25 ** 7)));
  const [p1, p2] = [a1 * (1 + g), a2 * (1 + g)];
  const [c1, c2] = [Math.hypot(p1, b1), Math.hypot(p2, b2)];
  const angle = (a: number, b: number) => (a === 0 && b === 0 ? 0 : (Math.atan2(b, a) / rad + 360) % 360);
  const [h1, h2] = [angle(p1, b1), angle(p2, b2)];
  const dh = c1 * c2 === 0 ? 0 : ((h2 - h1 + 540) % 360) - 180;
  const bigH = 2 * Math.sqrt(c1 * c2) * Math.sin((dh / 2) * rad);
  const lBar = (l1 + l2) / 2;
  const cBar = (c1 + c2) / 2;
  const sum = h1 + h2;
  const hBar =
    c1 * c2 === 0 ? sum : Math.abs(h1 - h2) <= 180 ? sum / 2 : sum < 360 ? (sum + 360) / 2 : (sum - 360) / 2;
  const t =
    1 -
    0.17 * Math.cos((hBar - 30) * rad) +
    0.24 * Math.cos(2 * hBar * rad) +
    0.32 * Math.cos((3 * hBar + 6) * rad) -
    0.2 * Math.cos((4 * hBar - 63) * rad);
  const sl = 1 + (0.015 * (lBar - 50) ** 2) / Math.sqrt(20 + (lBar - 50) ** 2);
  const sc = 1 + 0.045 * cBar;
  const sh = 1 + 0.015 * cBar * t;
  const rt =
    -2 *
    Math.sqrt(cBar ** 7 / (cBar ** 7 + 25 ** 7)) *
    Math.sin(60 * Math.exp(-(((hBar - 275) / 25) ** 2)) * rad);
  const [x, y, z] = [(l2 - l1) / sl, (c2 - c1) / sc, bigH / sh];
  return Math.sqrt(x * x + y * y + z * z + rt * y * z);
}

/** Hue in degrees and saturation 0..1 of a pixel. */
export function hueOf([r, g, b]: Rgb): { hue: number; saturation: number; value: number } {
  const [max, min] = [Math.max(r, g, b), Math.min(r, g, b)];
  const d = max - min;
  if (d === 0) return { hue: 0, saturation: 0, value: max / 255 };
  const hue = max === r ? ((g - b) / d + 6) % 6 : max === g ? (b - r) / d + 2 : (r - g) / d + 4;
  return { hue: hue * 60, saturation: d / max, value: max / 255 };
}

/** Visits every pixel. */
export function eachPixel({ data }: PNG, visit: (color: Rgb) => void): void {
  for (let i = 0; i < data.length; i += 4) visit([data[i] ?? 0, data[i + 1] ?? 0, data[i + 2] ?? 0]);
}
