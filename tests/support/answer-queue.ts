/** Answers to one field that are put in from outside and read by one subscription. */
export interface AnswerQueue {
  readonly answers: AsyncGenerator<object>;
  push(answer: object): void;
  /** No more come after those that are in it. */
  end(): void;
}

export function answerQueue(field: string, onEnd: () => void): AnswerQueue {
  const waiting: object[] = [];
  let wake: (() => void) | null = null;
  let isOver = false;
  const nudge = () => {
    wake?.();
    wake = null;
  };
  async function* read() {
    try {
      for (;;) {
        const frame = waiting.shift();
        if (frame !== undefined) yield { [field]: frame };
        else if (isOver) return;
        else await new Promise<void>((resolve) => (wake = resolve));
      }
    } finally {
      onEnd();
    }
  }
  return {
    answers: read(),
    push: (frame: object) => {
      waiting.push(frame);
      nudge();
    },
    end: () => {
      isOver = true;
      nudge();
    },
  };
}
