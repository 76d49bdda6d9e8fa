/** The door itself says no, before any rule of the trade: no session, no permission, a malformed request. */
export class TurnedAway extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    readonly details: Record<string, string | number> = {},
    readonly field?: string,
  ) {
    super(code);
  }
}
