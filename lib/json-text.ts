/** An answer that PostgreSQL has already built as JSON: sent as it is, never parsed and built again. */
export class JsonText {
  constructor(readonly json: string) {}
}
