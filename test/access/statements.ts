/** One statement of the law, and the role that gives it. */
export interface Statement {
  text: string;
  role: string;
}

/** The law as the statements it consists of. A statement ends with the line that ends with `;` outside every `$$`. */
export function statementsOf(law: string): Statement[] {
  const statements: Statement[] = [];
  let [text, role, quoted] = ['', 'none', false];
  for (const line of law.split('\n')) {
    text += `${line}\n`;
    if ((line.split('$$').length - 1) % 2 === 1) quoted = !quoted;
    if (quoted || !line.replace(/--.*/, '').trimEnd().endsWith(';')) continue;
    role = /^(?:reset role|set role (\w+));$/.exec(line)?.[1] ?? role;
    statements.push({ text, role });
    text = '';
  }
  return statements;
}

/**
 * What to send so that the law holds `put` where it says `find`: the one statement it stands in, where that can be given again by itself, else the whole law.
 * With `find` itself put in its place, it mends the law again.
 */
export function change(law: string, find: string, put: string): string {
  const [statement, another] = statementsOf(law).filter(({ text }) => text.includes(find));
  const policy = /^create policy (\w+) on ([\w.]+) /m.exec(statement?.text ?? '');
  if (!statement || another || !(policy || /^create or replace function /m.test(statement.text))) return law.replace(find, () => put);
  const away = policy ? `drop policy ${policy[1]} on ${policy[2]};\n` : '';
  return `set role ${statement.role};\n${away}${statement.text.replace(find, () => put)}reset role;`;
}
