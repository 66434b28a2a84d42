export type ActIds = ReturnType<typeof createActIds>;

/**
 * The id of an act, and when it was first pressed: the same as long as the same is asked and not answered, so that pressing again
 * after a lost answer does nothing twice; anew for anything else. When it is sent is not part of what is asked.
 */
export function createActIds(make: () => string = () => crypto.randomUUID()) {
  let open: { readonly text: string; readonly id: string; readonly at: string } | null = null;
  const begin = (body: object, at: string): { readonly id: string; readonly at: string } => {
    const text = JSON.stringify(body, (key, value: unknown) => (key === 'sentAt' ? undefined : value));
    if (open?.text !== text) open = { text, id: make(), at };
    return open;
  };
  return {
    begin,
    idFor: (body: object): string => begin(body, '').id,
    /** The act with this id was answered; what was begun after it goes on. */
    settle(id: string): void {
      if (open?.id === id) open = null;
    },
  };
}
