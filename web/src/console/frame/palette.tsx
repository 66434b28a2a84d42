import { useNavigate } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import { Autocomplete, Input, Keyboard, Menu, MenuItem, Text, TextField } from 'react-aria-components';
import { incidentNumber } from '../../i18n/incident-number.ts';
import { useIncidents } from '../../situation/use-situation.ts';
import { wordsMatching } from '../controls/best-matches.ts';
import { Window } from '../controls/window.tsx';
import { type Command, useCommandBook } from '../keys/commands.ts';
import { regionOptions } from '../session/regions.ts';
import { useMay } from '../session/session.ts';
import { useWords } from '../speech.ts';
import { isFoundBy, searchText, wordsTyped } from '../wording/incident-search.ts';
import { titleOf } from '../wording/incident-title.ts';
import { useSpeaking } from '../wording/use-speaking.ts';
import { PATHS } from './screens.ts';

/** One line of the palette. */
interface Find {
  readonly id: string;
  readonly label: string;
  /** What it is, beside its name. */
  readonly kind: string;
  readonly keys?: string | undefined;
  run(): void;
}

interface PaletteProps {
  readonly onClose: () => void;
}

/** More of one sort than this nobody reads: they type on. */
const MOST = 8;

/** Of the past nothing can be found but what can be done there. */
export const PastPalette = (props: PaletteProps) => <Palette {...props} findMore={nothingMore} />;
const nothingMore = (): readonly Find[] => [];

/**
 * Everything that can be done here, every open incident by its number, its place or how grave it is, and every place;
 * last the way to what is closed, since only the history holds it.
 */
export function LivePalette(props: PaletteProps) {
  const incidents = useFoundIncidents();
  const places = useFoundPlaces();
  const past = useFoundInHistory();
  return <Palette {...props} findMore={(typed) => [...incidents(typed), ...places(typed), ...past(typed)]} />;
}

function useFoundIncidents(): (typed: string) => readonly Find[] {
  const speaking = useSpeaking();
  const { words } = speaking;
  const navigate = useNavigate();
  const open = useIncidents();
  const mayRead = useMay('readIncidents');
  const texts = useMemo(
    () => [...open.values()].map((incident) => ({ incident, text: searchText(incident, speaking) })),
    [open, speaking],
  );
  return (typed) =>
    (mayRead ? texts : [])
      .filter(({ incident, text }) => isFoundBy(wordsTyped(typed), incident, text))
      .slice(0, MOST)
      .map(({ incident }) => ({
        id: `incident ${incident.id}`,
        label: `${incidentNumber(incident, words)} ${titleOf(incident, speaking)}`,
        kind: words('palette.incident'),
        run: () => void navigate({ to: PATHS.incidents, search: { insiden: incident.id } }),
      }));
}

function useFoundPlaces(): (typed: string) => readonly Find[] {
  const { operation, words } = useSpeaking();
  const navigate = useNavigate();
  const mayRead = useMay('readStages');
  const options = useMemo(() => regionOptions(operation, words), [operation, words]);
  return (typed) =>
    wordsMatching(typed, null, mayRead ? options : [])
      .slice(0, MOST)
      .map(({ code, name }) => ({
        id: `place ${code}`,
        label: name,
        kind: words('palette.place'),
        run: () => void navigate({ to: PATHS.stages, search: { wilayah: code } }),
      }));
}

/** Never the first where anything else was found, so that Enter takes what is open. */
function useFoundInHistory(): (typed: string) => readonly Find[] {
  const words = useWords();
  const navigate = useNavigate();
  const mayRead = useMay('readHistory');
  return (typed) =>
    mayRead
      ? [
          {
            id: 'history',
            label: words('palette.inHistory', { typed: typed.trim() }),
            kind: words('screen.history'),
            run: () => void navigate({ to: PATHS.history, search: { cari: typed.trim() } }),
          },
        ]
      : [];
}

const ofCommand = ({ id, label, keys, run }: Command, kind: string): Find => ({ id, label, kind, keys, run });

/** Found by typing any words of it, in any order; the first is taken by Enter. */
function Palette({ onClose, findMore }: PaletteProps & { findMore: (typed: string) => readonly Find[] }) {
  const words = useWords();
  const [typed, setTyped] = useState('');
  const commands = useCommandBook()
    .all()
    .filter(({ isOnlyKey, isExcuse }) => isOnlyKey !== true && isExcuse !== true)
    .map((command) => ofCommand(command, words(command.group)));
  const asked = wordsTyped(typed);
  const found = [
    ...commands.filter(({ label }) => asked.every((word) => label.toLowerCase().includes(word))),
    ...(asked.length === 0 ? [] : findMore(typed)),
  ];
  const choose = (id: unknown) => {
    onClose();
    // The palette gives the focus back first; what the command opens may then take it.
    setTimeout(() => found.find((each) => each.id === id)?.run());
  };
  return (
    <Window title={words('palette.title')} onClose={onClose} width="narrow">
      <Autocomplete inputValue={typed} onInputChange={setTyped}>
        <TextField className="field" aria-label={words('palette.open')}>
          <Input className="input" autoFocus placeholder={words('palette.hint')} />
        </TextField>
        <Menu
          className="options tall"
          aria-label={words('palette.title')}
          onAction={choose}
          items={found}
          renderEmptyState={() => <p className="empty-options">{words('palette.none')}</p>}
        >
          {({ id, label, kind, keys }) => (
            <MenuItem id={id} textValue={label} className="option command">
              <Text slot="label">{label}</Text>
              <Text slot="description" className="dim small">
                {kind}
              </Text>
              {keys !== undefined && (
                <Keyboard className="key-caps">
                  {keys.split(' ').map((chord) => (
                    <kbd key={chord}>{chord.replaceAll('+', ' ')}</kbd>
                  ))}
                </Keyboard>
              )}
            </MenuItem>
          )}
        </Menu>
      </Autocomplete>
    </Window>
  );
}
