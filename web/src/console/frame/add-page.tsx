import type { ReactNode } from 'react';
import { ActionButton } from '../controls/action-button.tsx';
import { useCommands } from '../keys/commands.ts';
import { BarContent, PartTabs } from './bar.tsx';

interface AddPageProps {
  readonly title: string;
  readonly hint: string;
  /** How one more is added: by a button, by a key, from the palette. */
  readonly add: { readonly id: string; readonly label: string; readonly short: string; run(): void };
  readonly children: ReactNode;
}

/** A screen of the admin that lists things of one kind, and adds one more by N. */
export function AddPage({ title, hint, add, children }: AddPageProps) {
  const { id, label, short, run } = add;
  useCommands([{ id, group: 'keys.group.page', label, keys: 'N', hint: short, run }]);
  return (
    <div className="desk-page">
      <BarContent>
        <PartTabs part="admin" />
        <ActionButton isSmall keys="N" onPress={run}>
          {label}
        </ActionButton>
      </BarContent>
      <header className="page-head">
        <h1>{title}</h1>
        <p className="second">{hint}</p>
      </header>
      {children}
    </div>
  );
}
