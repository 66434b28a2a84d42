import { createContext, type ReactNode, use, useEffect, useRef, useState } from 'react';

interface ActFormProps {
  readonly onSubmit: () => void;
  readonly children: ReactNode;
  readonly className?: string;
}

/** Whether the form around a field was submitted while something in it was missing. */
const TriedContext = createContext(false);

/** A field that is needed and empty: marked for its form at once, and named to people once they tried to submit. */
export interface Need {
  readonly isMissing: boolean;
  /** For the element around the field. */
  readonly mark: { readonly 'data-missing'?: '' };
}

export function useNeed(isNeeded: boolean, isEmpty: boolean): Need {
  const isTried = use(TriedContext);
  const isLacking = isNeeded && isEmpty;
  return { isMissing: isLacking && isTried, mark: isLacking ? { 'data-missing': '' } : {} };
}

const INVALID = '[data-invalid], .notice.stopped';
const FOCUSABLE = 'input:not([type=hidden]), textarea, button, [role=option]';

/** Gives the focus to the first thing that is wrong; says whether there is one. */
function focusProblem(form: HTMLElement): boolean {
  const wrong = form.querySelector<HTMLElement>(INVALID);
  if (wrong === null) return false;
  const control = wrong.matches('.notice') ? wrong : wrong.querySelector<HTMLElement>(FOCUSABLE);
  control?.focus();
  return true;
}

/**
 * What an act needs, one field below the other. Ctrl with Enter submits it from every field. A form in which something is
 * missing is not sent: it says what is required, and the first field that lacks it has the focus; so has what the server refused.
 */
export function ActForm({ onSubmit, children, className = 'stack' }: ActFormProps) {
  const form = useRef<HTMLFormElement>(null);
  const [isTried, setTried] = useState(false);
  const [turn, setTurn] = useState(0);
  /** Submitted, and no key was pressed since: a refusal that comes now may take the focus. */
  const isAwaiting = useRef(false);
  const submit = () => {
    isAwaiting.current = true;
    setTurn((before) => before + 1);
    if (form.current?.querySelector('[data-missing]') != null) setTried(true);
    else onSubmit();
  };
  // After each drawing: the server's refusal comes some time after the key.
  useEffect(() => {
    if (turn === 0 || !isAwaiting.current || form.current === null) return;
    if (focusProblem(form.current)) isAwaiting.current = false;
  });
  return (
    <form
      ref={form}
      className={className}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
      onKeyDownCapture={(event) => {
        isAwaiting.current = false;
        if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
        // Whatever has the focus would take it for itself.
        event.preventDefault();
        event.stopPropagation();
        submit();
      }}
    >
      <TriedContext value={isTried}>{children}</TriedContext>
    </form>
  );
}
