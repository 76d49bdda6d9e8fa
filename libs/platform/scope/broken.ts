/** A rule says no (409). `code` names the rule; its words stand in `words/`. */
export class Broken extends Error {
  constructor(
    readonly code: string,
    readonly details: Record<string, string | number> = {},
    readonly field?: string,
  ) {
    super(code);
  }
}

/** A value cannot be taken (422): which field, and why. */
export class Invalid extends Error {
  constructor(readonly errors: { field: string; code: string; details?: Record<string, string | number> }[]) {
    super(errors.map((e) => `${e.field}: ${e.code}`).join(', '));
  }
}

/** Missing, or not to be seen: the same answer for both (404). */
export class Unseen extends Error {
  constructor() {
    super('unseen');
  }
}

/** Somebody else changed it first (412). */
export class Stale extends Error {
  constructor(
    readonly currentVersion: number | null,
    readonly differences: { field: string; yours: unknown; theirs: unknown }[] = [],
  ) {
    super('stale');
  }
}
