import { Temporal } from 'temporal-polyfill';
import type { House } from './house.js';

/** A day of the house, whose midnight is an hour or two before that of the machine. */
export const day = (offset: number) => Temporal.Now.plainDateISO('Europe/Stockholm').add({ days: offset }).toString();

export const TODAY = day(0);
export const NEXT_YEAR = day(300);

/** The barest project, for stories that are not about projects: every organisation there is by then is a member. */
export async function aProject(house: House, name = 'Prov'): Promise<string> {
  const text = 'insert into app.project (registration_no, name, display_name, generation, region, starts_on, ends_on) values ($1, $1, $1, $2, $3, $4, $5) returning id';
  await house.owner.query('set role samsteg_law');
  const { rows } = await house.owner.query<{ id: string }>(text, [name, '2021-2027', 'Sydsverige', day(-400), day(400)]);
  await house.owner.query("insert into app.project_partner (project_id, organisation_id, role) select $1, o.id, 'MEMBER' from app.organisation o", [rows[0]!.id]);
  await house.owner.query('reset role');
  return rows[0]!.id;
}
