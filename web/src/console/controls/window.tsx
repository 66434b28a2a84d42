import type { ReactNode } from 'react';
import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components';

interface WindowProps {
  readonly title: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
  /** Cannot be closed by a click beside it: something would be lost. */
  readonly isSticky?: boolean;
  /** Something is asked before it is done. */
  readonly isQuestion?: boolean;
  readonly width?: 'narrow' | 'normal' | 'wide';
}

/** Something laid over the page, with the keyboard held inside; Esc leads back to where one was. */
export function Window({ title, onClose, children, isSticky, isQuestion, width = 'normal' }: WindowProps) {
  return (
    <ModalOverlay
      className="veil"
      data-overlay=""
      isOpen
      isDismissable={isSticky !== true}
      onOpenChange={(isOpen) => {
        if (!isOpen) onClose();
      }}
    >
      <Modal className={`window ${width}`}>
        <Dialog className="window-body" role={isQuestion === true ? 'alertdialog' : 'dialog'}>
          <Heading slot="title" level={2}>
            {title}
          </Heading>
          {children}
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
