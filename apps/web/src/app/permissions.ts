/** The permissions the pages ask about. The server decides; these only keep dead ends out of sight. */
export type Permission =
  | 'organisation.read'
  | 'organisation.create'
  | 'organisation.change'
  | 'membership.read'
  | 'membership.give'
  | 'membership.end'
  | 'account.invite'
  | 'project.read'
  | 'project.import'
  | 'target.govern';
