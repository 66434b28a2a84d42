import { browserWords } from '../../pieces/browser-words.ts';

/** What a coordinator may compare before letting a screen in: as the screen itself sees it. */
export interface DeviceFacts {
  readonly width: number;
  readonly height: number;
  /** Such as `Chromium 147 · Linux`. */
  readonly browser: string;
  readonly host: string;
}

/** Pixels of the screen itself, not of the window in it. */
export const deviceFacts = (): DeviceFacts => ({
  width: Math.round(screen.width * devicePixelRatio),
  height: Math.round(screen.height * devicePixelRatio),
  browser: browserWords(navigator.userAgent),
  host: location.host,
});
