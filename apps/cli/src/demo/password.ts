/** Everyone in the demo world signs in with this; it is no secret, and no production start loads that world. */
export const DEMO_PASSWORD = 'samsteg i demot';
