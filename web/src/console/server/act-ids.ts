export type ActIds = ReturnType<typeof createActIds>;

/**
 * The id of an act: the same as long as the same is asked and not answered, so that pressing again after a lost answer does
 * nothing twice; a new one for anything else. When it is sent is not part of what is asked.
 */
export function createActIds(make: () => string = () => crypto.randomUUID()) {
  let open: { readonly text: string; readonly id: string } | null = null;
  return {
    idFor(body: object): string {
      const text = JSON.stringify(body, (key, value: unknown) => (key === 'sentAt' ? undefined : value));
      if (open?.text !== text) open = { text, id: make() };
      return open.id;
    },
    /** The act was answered. */
    settle(): void {
      open = null;
    },
  };
}
