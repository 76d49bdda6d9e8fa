/** The one place in the web that asks the machine what time it is. Milliseconds, as `Date` counts them. */
export const now = (): number => Date.now();
