import type { ReactNode } from 'react';

interface ActFormProps {
  readonly onSubmit: () => void;
  readonly children: ReactNode;
}

/** What an act needs, one below the other. Ctrl with Enter does it from wherever the keyboard is. */
export function ActForm({ onSubmit, children }: ActFormProps) {
  return (
    <form
      className="stack"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        onSubmit();
      }}
      onKeyDownCapture={(event) => {
        if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
        // Whatever has the focus would take it for itself.
        event.preventDefault();
        event.stopPropagation();
        onSubmit();
      }}
    >
      {children}
    </form>
  );
}
