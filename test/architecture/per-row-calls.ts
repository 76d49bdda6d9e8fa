/**
 * Calls of our own functions in a policy that PostgreSQL would make once for every row:
 * 1. What stands as `SELECT law.f()` is asked once, before the rows are looked at; anything else is asked for each.
 * 2. It is asked once only when what it is given does not come from the row.
 * `expression` is the policy as the catalogue prints it, names with their schema.
 */
export function perRowCalls(expression: string): string[] {
  const calls = expression.matchAll(/(?<before>SELECT\s+)?\b(?<name>(?:app|law|journal|public)\.\w+)\(/gi);
  return [...calls].flatMap((call) => {
    const { before, name = '' } = call.groups as { before?: string; name: string };
    if (!before) return [`calls ${name}() for every row`];
    const given = argumentsFrom(expression, call.index + call[0].length);
    return /[a-z_]\w*/i.test(withoutConstants(given)) ? [`gives ${name}() something of the row`] : [];
  });
}

function argumentsFrom(expression: string, start: number): string {
  let depth = 1;
  let at = start;
  while (at < expression.length && depth > 0) {
    if (expression[at] === '(') depth += 1;
    if (expression[at] === ')') depth -= 1;
    at += 1;
  }
  return expression.slice(start, at - 1);
}

/** Literals, their types, lists of them, and a scalar that is itself asked once. */
function withoutConstants(given: string): string {
  return given.replace(/'(?:[^']|'')*'/g, '').replace(/::[\w ]+(\[\])?/g, '').replace(/\b(ARRAY|NULL|true|false)\b/gi, '')
    .replace(/\(\s*SELECT (?:app|law)\.\w+\(\)(?: AS \w+)?\)/gi, '');
}
