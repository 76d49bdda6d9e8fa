-- The room a filling works in: one batch of people at a time, and their forms. Nothing of it is kept.
create unlogged table multitude.person (n integer primary key, participant_id uuid, participation_id uuid, casefile_id uuid, branch_id uuid, unit_id uuid, project_id uuid, pseudonym text,
  responsible_id uuid, deputy_id uuid, agency_branch_id uuid, agency_unit_id uuid, agency_account_id uuid, starts_on date, ends_on date, gender text, protected boolean,
  given_name text, family_name text, name_cipher bytea, number_kind text, number_cipher bytea, number_hash bytea, birth_date date, phone_cipher bytea, municipality_code text);
create unlogged table multitude.form (id uuid, casefile_id uuid, participation_id uuid, responsible_id uuid, instrument_id uuid, on_day date, occasion text, answers jsonb);
create table multitude.organisation (id uuid primary key, nth integer, name text, kind text, codes text[]);
create table multitude.size (places integer, projects integer, before integer);
