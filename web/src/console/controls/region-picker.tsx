import { useWords } from '../speech.ts';
import { SearchChoice, type SearchOption } from './search-choice.tsx';

interface RegionPickerProps {
  readonly label: string;
  readonly regions: readonly SearchOption[];
  readonly value: string | null;
  readonly onChange: (code: string | null) => void;
  readonly hint?: string;
  /** Its form is not sent without it. */
  readonly isNeeded?: boolean;
}

/** A region of the roster, found by typing any part of its name. */
export function RegionPicker({ regions, ...field }: RegionPickerProps) {
  const words = useWords();
  return (
    <SearchChoice
      {...field}
      options={regions}
      matching={regionsFor}
      showLabel={words('region.show')}
      noneText={words('region.none')}
    />
  );
}

/** Regions whose name or code holds what was typed; all of them while the text is just the name of the one chosen. */
export function regionsFor(
  text: string,
  value: string | null,
  regions: readonly SearchOption[],
): readonly SearchOption[] {
  const asked = text.trim().toLowerCase();
  const isChosen = regions.some(({ code, name }) => code === value && name === text);
  if (asked === '' || isChosen) return regions;
  return regions.filter(({ name, code }) => name.toLowerCase().includes(asked) || code.startsWith(asked));
}
