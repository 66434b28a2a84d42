import type { ReactNode } from 'react';

/** A list, and beside it the one that was chosen. */
export function Split({ list, detail, label }: { list: ReactNode; detail: ReactNode; label: string }) {
  return (
    <div className="split">
      <div className="split-list">{list}</div>
      <section className="split-detail" aria-label={label}>
        {detail}
      </section>
    </div>
  );
}
