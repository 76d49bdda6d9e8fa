/**
 * Numbers that belong to nobody. Skatteverket publishes the first two lists as test numbers; the classic pair has stood in manuals for decades.
 * Nothing else may stand in this repository or in the demo world, beside the series `isInventedNumber` allows.
 */
export const publishedPersonnummer = [
  '199001012385', '200002292399', '202402292383', '190001019801', '189001019802', '196408233234', '201701012393',
] as const;

export const publishedSamordningsnummer = ['202601612381', '202201612393', '191401682396'] as const;

export const classicDummies = ['191212121212', '198112189876'] as const;

/** Wrong on purpose: check digit, 29 February 1900, day 32. */
export const publishedInvalid = ['199001012386', '190002292385', '202201922380'] as const;

export const publishedNumbers: ReadonlySet<string> = new Set([...publishedPersonnummer, ...publishedSamordningsnummer, ...classicDummies]);
