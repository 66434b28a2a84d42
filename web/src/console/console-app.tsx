import type { ApolloClient } from '@apollo/client';
import { ApolloProvider, useApolloClient } from '@apollo/client/react';
import { RouterProvider } from '@tanstack/react-router';
import { type ReactNode, useCallback, useEffect, useMemo, useState } from 'react';
import { I18nProvider } from 'react-aria-components';
import { ConsoleOperationDocument, LogOutDocument } from '../generated/graphql.ts';
import type { Language } from '../i18n/words.ts';
import { Door } from './doors/door.tsx';
import { InvitationPage, isInvitationPath } from './doors/invitation-page.tsx';
import { LogInPage } from './doors/log-in-page.tsx';
import { Splash } from './doors/splash.tsx';
import { CommandBook, CommandContext, useKeyboard } from './keys/commands.ts';
import { createConsoleRouter } from './router.tsx';
import { sendAct } from './server/outcome.ts';
import { useAnswer } from './server/use-answer.ts';
import { type Session, SessionContext } from './session/session.ts';
import { type Me, type StandingControl, useStanding } from './session/use-standing.ts';
import { chosenLanguage, keepLanguage, SpeechContext, wordsOf } from './speech.ts';

interface ConsoleAppProps {
  /** A client that knows nothing yet. Each person has one of his own: what one was shown is not there for the next. */
  readonly createClient: () => ApolloClient;
  /** Calls back whenever an answer says that nobody is logged in. */
  readonly whenSessionEnds: (listener: () => void) => () => void;
}

/** The console: whoever is not let in stands before a door, and everybody else before the screens his rights open. */
export function ConsoleApp({ createClient, whenSessionEnds }: ConsoleAppProps) {
  const [language, setLanguage] = useState<Language>(() =>
    chosenLanguage(new URLSearchParams(location.search), localStorage),
  );
  const speech = useMemo(() => {
    return { language, words: wordsOf(language), speak: setLanguage };
  }, [language]);
  useEffect(() => {
    keepLanguage(language, localStorage);
    document.documentElement.lang = language;
  }, [language]);
  const [client] = useState(createClient);
  const control = useStanding(client);
  useEffect(() => whenSessionEnds(() => void control.ask()), [whenSessionEnds, control.ask]);
  return (
    <ApolloProvider client={client}>
      <I18nProvider locale={language === 'id' ? 'id-ID' : 'en-GB'}>
        <SpeechContext value={speech}>
          <Doors control={control} createClient={createClient} />
        </SpeechContext>
      </I18nProvider>
    </ApolloProvider>
  );
}

interface DoorsProps {
  readonly control: StandingControl;
  readonly createClient: () => ApolloClient;
}

function Doors({ control, createClient }: DoorsProps) {
  const { standing, ask } = control;
  const [isInvited, setInvited] = useState(() => isInvitationPath(location.pathname));
  if (isInvited) {
    const enter = () => {
      history.replaceState(null, '', '/console');
      void ask().then(() => setInvited(false));
    };
    return (
      <Door isExercise={standing.kind === 'in' || standing.kind === 'out' ? standing.me.isExercise : false}>
        <InvitationPage onDone={enter} />
      </Door>
    );
  }
  if (standing.kind === 'asking') return <Splash fault={null} onRetry={ask} />;
  if (standing.kind === 'unreachable') return <Splash fault={standing.fault} onRetry={ask} />;
  if (standing.kind === 'out') {
    return (
      <Door isExercise={standing.me.isExercise}>
        <LogInPage hasEnded={standing.hasEnded} canUsePasskeys={standing.me.canUsePasskeys} onDone={ask} />
      </Door>
    );
  }
  const { me } = standing;
  return (
    <OwnClient key={me.principal} createClient={createClient}>
      <Inside me={me} control={control} />
    </OwnClient>
  );
}

function OwnClient({ createClient, children }: Pick<DoorsProps, 'createClient'> & { children: ReactNode }) {
  const [client] = useState(createClient);
  return <ApolloProvider client={client}>{children}</ApolloProvider>;
}

function Inside({ me, control }: { me: Me; control: StandingControl }) {
  const client = useApolloClient();
  const { answer, ask } = useAnswer(ConsoleOperationDocument);
  const [book] = useState(() => new CommandBook());
  const [router] = useState(createConsoleRouter);
  const renew = useCallback(() => void control.ask(), [control.ask]);
  const { leave } = control;
  const logOut = useCallback(() => {
    void sendAct(client, LogOutDocument, {} as Record<string, never>).then(({ kind }) => {
      if (kind === 'done') leave();
      renew();
    });
  }, [client, leave, renew]);
  const operation = answer.kind === 'here' ? answer.data.operation : null;
  const session = useMemo<Session | null>(
    () => (operation === null ? null : { me, operation, renew, logOut }),
    [me, operation, renew, logOut],
  );
  useKeyboard(book);
  if (session === null)
    return <Splash fault={answer.kind === 'failed' ? answer.fault : null} onRetry={ask} />;
  return (
    <SessionContext value={session}>
      <CommandContext value={book}>
        <RouterProvider router={router} />
      </CommandContext>
    </SessionContext>
  );
}
