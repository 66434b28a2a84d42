import { useFreshness, useLink } from '../../situation/use-situation.ts';
import { Notice } from '../controls/notice.tsx';
import { useWords } from '../speech.ts';

/** What the server says is wrong with itself, on every screen of those who follow its picture. */
export function ServerWarnings() {
  const words = useWords();
  const { warnings } = useLink();
  const isCut = useFreshness().state === 'TERPUTUS';
  if (isCut || warnings.length === 0) return null;
  return (
    <div className="page-notice">
      <Notice tone="stopped">{warnings.map((warning) => words(`warning.${warning}`)).join(' · ')}</Notice>
    </div>
  );
}
