import { type ReactNode, useEffect } from 'react';
import { useSpeech } from '../speech.ts';

/** What whoever is not let in sees: one thing to do, the language, and whether this is an exercise. */
export function Door({ isExercise, children }: { isExercise: boolean; children: ReactNode }) {
  const { language, words, speak } = useSpeech();
  useEffect(() => {
    document.title = `Siaga · ${words('app.console')}`;
  }, [words]);
  return (
    <div className="door">
      <header className="door-top">
        <p className="strong">{words('app.name')}</p>
        {isExercise && <p className="badge">{words('exercise.mark')}</p>}
        <button
          type="button"
          className="language"
          lang={language === 'id' ? 'en' : 'id'}
          onClick={() => speak(language === 'id' ? 'en' : 'id')}
        >
          {words('user.otherLanguage')}
        </button>
      </header>
      <main className="door-main">
        <div className="door-card">{children}</div>
        {isExercise && <p className="door-foot dim">{words('door.exercise')}</p>}
      </main>
    </div>
  );
}
