import { Injectable } from '@nestjs/common';
import { Unseen, type Scope } from '#platform';
import { OWN_FILE } from '../participation.queries.js';
import type { NameAssigned } from './course.input.js';
import { ASSIGNMENT_ABOUT, CASE_STAFF } from './course.queries.js';
import type { CaseStaff } from './course.view.js';

/** Who carries a case: case staff of the unit that keeps the file, and nobody else. */
@Injectable()
export class AssignmentService {
  /** A new responsible or deputy takes the old one's place. */
  async name(scope: Scope, participationId: string, { accountId, part }: NameAssigned): Promise<{ id: string }> {
    const [file] = await scope.read(OWN_FILE, participationId, scope.branch!);
    if (!file) throw new Unseen();
    const id = await scope.call<string>('assign', file.id, accountId, part);
    await scope.record({ type: 'assignment.given', id, participationId });
    return { id };
  }

  async end(scope: Scope, id: string): Promise<void> {
    const [about] = await scope.read(ASSIGNMENT_ABOUT, id);
    if (!about) throw new Unseen();
    await scope.call('end_assignment', id);
    await scope.record({ type: 'assignment.ended', id, participationId: about.participationId });
  }

  async caseStaff(scope: Scope, unitId: string): Promise<CaseStaff[]> {
    return scope.read(CASE_STAFF, unitId);
  }
}
