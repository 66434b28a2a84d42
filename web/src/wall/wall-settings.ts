import type { Language } from '../i18n/words.ts';

/** What this screen was told about itself. */
export interface WallSettings {
  readonly scope: string;
  /** Inches. */
  readonly diagonal: number;
  /** Metres to the farthest seat. */
  readonly distance: number;
  readonly language: Language;
}

const KEY = 'siaga.wall.settings';

type Kept = Pick<Storage, 'getItem' | 'setItem'>;

const positive = (value: unknown): number | null => {
  const number = Number(value);
  return Number.isFinite(number) && number > 0 ? number : null;
};

function stored(storage: Kept): Partial<WallSettings> {
  try {
    const found: unknown = JSON.parse(storage.getItem(KEY) ?? '{}');
    return typeof found === 'object' && found !== null ? found : {};
  } catch {
    return {};
  }
}

/** Settings of the address (`?scope= &diagonal= &distance= &lang=`) over those kept; absent where neither has one. */
export function readSettings(address: URLSearchParams, storage: Kept): Partial<WallSettings> {
  const kept = stored(storage);
  const scope = address.get('scope') ?? kept.scope;
  const diagonal = positive(address.get('diagonal')) ?? positive(kept.diagonal);
  const distance = positive(address.get('distance')) ?? positive(kept.distance);
  const language = address.get('lang') ?? kept.language;
  return {
    ...(typeof scope === 'string' && scope !== '' ? { scope } : {}),
    ...(diagonal === null ? {} : { diagonal }),
    ...(distance === null ? {} : { distance }),
    ...(language === 'en' || language === 'id' ? { language } : {}),
  };
}

export function keepSettings(settings: WallSettings, storage: Kept): void {
  storage.setItem(KEY, JSON.stringify(settings));
}

/** All that a wall needs to start without asking; the scope may be left to the operation's regency. */
export const isComplete = (
  settings: Partial<WallSettings>,
): settings is Omit<WallSettings, 'scope'> & { scope?: string } =>
  settings.diagonal !== undefined && settings.distance !== undefined;
