import { statement } from '#platform';
import type { Gender } from '#participants';
import type { StructuralEffort } from './finsam.view.js';

export interface FinsamCounted {
  typeCode: string;
  typeSv: string;
  typeEn: string;
  gender: Gender;
  started: number;
  ongoing: number;
  finished: number;
}

/** $1 project, $2 first and $3 last day of the period. */
export const FINSAM = statement<[string, string, string], FinsamCounted>()('finsam.counts', `
  select c.type_code as "typeCode", t.sv as "typeSv", t.en as "typeEn", c.gender, c.started, c.ongoing, c.finished
  from law.count_finsam($1, $2, $3) c join app.intervention_type t on t.code = c.type_code order by t.place`);

export const STRUCTURAL = statement<[string, string, string], StructuralEffort>()('finsam.structural', `
  select k.topic as name, k.held_on as "heldOn", k.persons from app.knowledge_activity k where k.project_id = $1 and k.held_on between $2 and $3 order by k.held_on, k.id`);

export const FINSAM_PROJECT = statement<[string], { name: string; esfFunded: boolean }>()('finsam.project', `
  select p.display_name as name, p.generation is not null as "esfFunded" from app.project p where p.id = $1`);
