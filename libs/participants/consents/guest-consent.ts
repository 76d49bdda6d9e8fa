/** A yes to be a guest in an activity elsewhere (visit `v`, guest `g`, activity `a`, participation `p`), told among the consents: what its host sees, and whether it does on `day`. */
export const GUEST_TOLD = `json_build_object('activityName', a.name, 'place', a.place, 'schedule', a.schedule, 'name', g.name, 'hours', g.hours, 'adaptations', g.adaptations)`;

export const guestStatus = (day: string): string => `case when v.withdrawn_on is not null then 'WITHDRAWN' when v.consent_to < ${day} or a.ends_on < ${day} or p.status = 'ENDED' then 'ENDED' when v.consent_from > ${day} then 'FUTURE' else 'ACTIVE' end`;

/** The moment it was taken back: of the day alone. */
export const GUEST_WITHDRAWN = `v.withdrawn_on::timestamp at time zone 'Europe/Stockholm'`;

export const GUEST_TABLES = `app.activity_visit v join app.activity_guest g on g.id = v.id join app.shared_activity a on a.id = v.activity_id join app.participation p on p.id = v.participation_id
    join app.casefile f on f.id = v.casefile_id join app.branch b on b.id = f.branch_id join app.unit u on u.id = a.unit_id join app.branch ub on ub.id = u.branch_id join app.organisation o on o.id = ub.organisation_id`;
