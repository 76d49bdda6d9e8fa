/** A learning pack, edition 1, as JSON Schema: what another installation, or another program, holds a file against. */
const day = { type: 'string', format: 'date' } as const;
/** Something to read, and nothing that cannot be kept: no control characters but breaks of line, no halves of characters. */
const words = (most: number) => ({ type: 'string', maxLength: most, pattern: '\\S', not: { pattern: '[^\\P{Cc}\\t\\n\\r]|\\p{Cs}' } }) as const;
const wordsOrNone = (most: number) => ({ anyOf: [words(most), { type: 'null' }] }) as const;
const closed = <P extends object>(properties: P) => ({ type: 'object', additionalProperties: false, required: Object.keys(properties), properties }) as const;
const list = <I extends object>(items: I, most: number) => ({ type: 'array', maxItems: most, items }) as const;
const code = { type: 'string', pattern: '^[A-Z_]{1,60}$' } as const;
const counts = { $ref: '#/$defs/counts' } as const;
/** None, or so many that they are nobody in particular, or not told. */
const count = { $ref: '#/$defs/count' } as const;

export const PACK_SCHEMA = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: 'Samsteg learning pack',
  ...closed({
    format: { const: 'samsteg.learning-pack' },
    edition: { const: 1 },
    madeAt: { type: 'string', format: 'date-time' },
    least: { const: 5 },
    project: closed({ name: words(300), registrationNo: wordsOrNone(60) }),
    period: closed({ startsOn: day, endsOn: day }),
    persons: counts,
    methods: list(closed({ name: words(200), summary: words(2000), kind: { anyOf: [code, { type: 'null' }] }, origin: wordsOrNone(300), status: { enum: ['TRIAL', 'ADOPTED'] }, since: day }), 200),
    dose: list(closed({ kind: code, name: words(200), english: wordsOrNone(200), began: counts, ended: counts }), 100),
    outcomes: list(closed({
      kind: { enum: ['STEP_PROGRESS', 'INCREASED_LIVELIHOOD', 'WORK_OR_STUDIES', 'READY_FOR_ORDINARY', 'SUPPORT', 'PARALLEL_AREAS'] }, population: { enum: ['ALL_PARTICIPANTS', 'COMPLETED'] },
      yes: counts, no: counts, unknown: counts,
    }), 20),
    gaps: closed({ soon: counts, later: counts, notYet: counts }),
  }),
  $defs: {
    count: { anyOf: [{ const: 0 }, { type: 'integer', minimum: 5, maximum: 10_000_000 }, { type: 'null' }] },
    counts: closed({ all: count, women: count, men: count, others: count }),
  },
} as const;
