import { Navigate } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { Action } from '../../generated/graphql.ts';
import { ActionButton } from '../controls/action-button.tsx';
import { Empty } from '../controls/notice.tsx';
import { useMay, useSession } from '../session/session.ts';
import { useWords } from '../speech.ts';
import { menuOf, PATHS } from './screens.ts';

/** The first screen that the rights open; where they open none, the page about oneself. */
export function FirstScreen() {
  const { me } = useSession();
  return <Navigate to={menuOf(me.actions)[0]?.path ?? PATHS.account} replace />;
}

/** A screen, or a sentence for those who came by its address and may not see it. */
export function OnlyWhoMay({ may, children }: { may: Action; children: ReactNode }) {
  const words = useWords();
  if (useMay(may)) return children;
  return (
    <div className="desk-page">
      <Empty title={words('landing.forbidden')}>{words('landing.forbiddenHint')}</Empty>
    </div>
  );
}

/** Something broke in a screen; the others still work. */
export function BrokenScreen() {
  const words = useWords();
  return (
    <div className="desk-page">
      <Empty
        title={words('landing.broken')}
        action={
          <ActionButton isPrimary onPress={() => location.reload()}>
            {words('landing.reload')}
          </ActionButton>
        }
      >
        {words('landing.brokenHint')}
      </Empty>
    </div>
  );
}

export function NoSuchScreen() {
  const words = useWords();
  return (
    <div className="desk-page">
      <Empty title={words('landing.unknown')}>{words('landing.unknownHint')}</Empty>
    </div>
  );
}
