/**
 * A branch, as told where parties of several organisations stand together: "Arbetsmarknad, Nybro kommun". Two municipalities give their branches the same name.
 * SQL about the row `b` of app.branch; a name that already says whose it is stands alone. Null where there is no branch.
 */
export const partyName = (b: string): string =>
  `(select case when position(o.name in ${b}.name) > 0 then ${b}.name else ${b}.name || ', ' || o.name end from app.organisation o where o.id = ${b}.organisation_id)`;
