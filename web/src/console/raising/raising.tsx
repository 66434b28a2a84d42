import { useLocation, useNavigate } from '@tanstack/react-router';
import { createContext, type ReactNode, use, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { incidentNumber } from '../../i18n/incident-number.ts';
import { typedMoment } from '../controls/moments.ts';
import { useSay } from '../frame/sayings.tsx';
import { PATHS } from '../frame/screens.ts';
import { useCommands } from '../keys/commands.ts';
import { createActIds } from '../server/act-ids.ts';
import { useMay, useSession } from '../session/session.ts';
import { useOperationNow } from '../session/use-operation-now.ts';
import { useWords } from '../speech.ts';
import { emptyDraft, isBlank, type RaiseDraft, withPlace } from './raise-draft.ts';
import { type Raised, RaiseWindow } from './raise-window.tsx';

export const RAISE_KEYS = 'I';

interface RaisingControl {
  /** Opens what was being written, or a new one; at this place where it has none yet. Null: the rights do not hold for it. */
  readonly raise: ((place?: string) => void) | null;
  /** The place that a new one is likely to be about. */
  suggest(place: string | null): void;
}

const RaisingContext = createContext<RaisingControl | null>(null);

export function useRaising(): RaisingControl {
  const control = use(RaisingContext);
  if (control === null) throw new Error('No Raising around this component');
  return control;
}

/** While the component is on the screen, what is written down anew is about this place. */
export function useRaisePlace(place: string | null): void {
  const { suggest } = useRaising();
  useEffect(() => {
    suggest(place);
    return () => suggest(null);
  }, [suggest, place]);
}

/** On every screen: writing down an incident that was told to the post. What was begun and put away is there again. */
export function Raising({ children }: { children: ReactNode }) {
  const words = useWords();
  const { operation } = useSession();
  const may = useMay('raiseIncident');
  const now = useOperationNow();
  const [draft, setDraft] = useState<RaiseDraft | null>(null);
  const [isOpen, setOpen] = useState(false);
  // What was sent and put away unanswered is the same report when it is sent again.
  const [ids] = useState(() => createActIds());
  const suggested = useRef<string | null>(null);
  const suggest = useCallback((place: string | null) => {
    suggested.current = place;
  }, []);
  const raise = useCallback(
    (place?: string) => {
      const at = place ?? suggested.current;
      setDraft((before) => {
        const begun = before ?? emptyDraft(typedMoment(Date.parse(now()), operation.zone));
        return begun.region === null && at !== null ? withPlace(begun, at) : begun;
      });
      setOpen(true);
    },
    [now, operation.zone],
  );
  useCommands(
    may
      ? [
          {
            id: 'raise-incident',
            group: 'keys.group.everywhere',
            label: words('raise.title'),
            keys: RAISE_KEYS,
            hint: words('raise.short'),
            run: () => raise(),
          },
        ]
      : [],
  );
  const arrive = useArrival();
  const control = useMemo(() => ({ raise: may ? raise : null, suggest }), [may, raise, suggest]);
  return (
    <RaisingContext value={control}>
      {children}
      {isOpen && draft !== null && (
        <RaiseWindow
          draft={draft}
          ids={ids}
          onDraft={setDraft}
          onRaised={(raised) => {
            setDraft(null);
            setOpen(false);
            arrive(raised);
          }}
          onClose={() => {
            setOpen(false);
            if (isBlank(draft)) setDraft(null);
          }}
        />
      )}
    </RaisingContext>
  );
}

/** Says under which number it was stored, and takes it in hand in the queue, whose filter stays as it was. */
function useArrival(): (raised: Raised) => void {
  const words = useWords();
  const say = useSay();
  const navigate = useNavigate();
  const path = useLocation({ select: ({ pathname }) => pathname });
  return ({ id, series, number }) => {
    const name = incidentNumber({ series, number }, words);
    say({ text: words('raise.said', { number: name }) });
    void navigate({
      to: PATHS.incidents,
      search: (before) => (path === PATHS.incidents ? { ...before, insiden: id } : { insiden: id }),
    });
  };
}
