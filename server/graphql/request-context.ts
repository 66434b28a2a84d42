/** What every operation gets: the services that resolvers call. Each room declares which of them it needs. */
export interface RequestContext {
  readonly services: object;
}
