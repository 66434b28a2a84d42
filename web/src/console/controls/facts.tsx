import type { ReactNode } from 'react';

/** What is known of a thing, name by name. */
export function Facts({ children }: { children: ReactNode }) {
  return <dl className="facts">{children}</dl>;
}

export function Fact({ name, children, detail }: { name: string; children: ReactNode; detail?: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>
        {children}
        {detail !== undefined && <span className="small dim block">{detail}</span>}
      </dd>
    </div>
  );
}
