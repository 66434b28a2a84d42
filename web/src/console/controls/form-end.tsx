import { useWords } from '../speech.ts';
import { ActionButton } from './action-button.tsx';

interface FormEndProps {
  /** What the button says: the act itself. */
  readonly act: string;
  readonly onClose: () => void;
  readonly isPending?: boolean;
  /** Usually nothing has to be chosen anew: the act itself has the focus. */
  readonly isUsuallyRight?: boolean;
}

/** The end of a form in a window: leave it, or do it. */
export function FormEnd({ act, onClose, isPending, isUsuallyRight }: FormEndProps) {
  const words = useWords();
  return (
    <div className="row end">
      <ActionButton onPress={onClose}>{words('act.cancel')}</ActionButton>
      <ActionButton
        type="submit"
        isPrimary
        autoFocus={isUsuallyRight === true}
        isPending={isPending === true}
      >
        {act}
      </ActionButton>
    </div>
  );
}
