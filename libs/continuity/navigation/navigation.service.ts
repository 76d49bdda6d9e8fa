import { Injectable } from '@nestjs/common';
import { Consent, PersonSeal, sealedBytes } from '#participants';
import { ownFile } from '#plans';
import { Broken, Invalid, Unseen, type Reading, type Scope } from '#platform';
import { SMALL } from '#projects';
import { NavigationCase, NavigationStep } from './navigation.entity.js';
import type { AddNavigationStep, OpenNavigation } from './navigation.input.js';
import { LEADER_UNITS, NAVIGATION, NAVIGATION_FIGURES, NAVIGATIONS, NAVIGATIONS_OF, type NavigationRow } from './navigation.queries.js';
import { mayStep, standingOf } from './navigation.rules.js';
import type { LeaderUnitList, NavigationFigures, NavigationList, NavigationView } from './navigation.view.js';

/** The way through health care: a question, where it leads, what happened, and where people wait. */
@Injectable()
export class NavigationService {
  constructor(private readonly seal: PersonSeal) {}

  async list(reading: Reading): Promise<NavigationList> {
    return this.shownAll(await reading.all(NAVIGATIONS, []));
  }

  async ofPerson(reading: Reading, participationId: string): Promise<NavigationList> {
    const rows = await reading.all(NAVIGATIONS_OF, [participationId]);
    if (rows.length === 0) throw new Unseen();
    return this.shownAll(rows.filter((row): row is NavigationRow => row.id !== null));
  }

  async open(scope: Scope, participationId: string, asked: OpenNavigation): Promise<{ id: string }> {
    const file = await ownFile(scope, participationId);
    if (asked.askedOn > scope.today) throw new Invalid([{ field: 'askedOn', code: 'value.day-ahead' }]);
    const consents = await scope.find(Consent, { where: { participationId, fromBranchId: scope.branch!, toUnitId: asked.leaderUnitId } });
    const consented = consents.some((c) => c.withdrawnAt === null && c.validFrom <= scope.today && scope.today <= c.validTo && c.categories.includes('health'));
    if (!consented) throw new Broken('navigation.needs-consent', {}, 'leaderUnitId');
    const id = await scope.insert(NavigationCase, { ...asked, casefileId: file.id, participationId, writtenBy: scope.account });
    await scope.record({ type: 'navigation.opened', id, participationId });
    return { id };
  }

  /** The next step, by the case's own or by the process leader, as long as one sees the case. */
  async step(scope: Scope, id: string, asked: AddNavigationStep): Promise<{ id: string }> {
    const [row] = await scope.read(NAVIGATION, id);
    if (!row) throw new Unseen();
    mayStep(asked, row, scope.today);
    const { kind, onDay, outcome = null, words = '' } = asked;
    const made = await scope.insert(NavigationStep, { navigationId: id, kind, onDay, outcome, words, writtenBy: scope.account });
    await scope.record({ type: 'navigation.stepped', id: made, participationId: row.participationId });
    return { id: made };
  }

  async leaders(reading: Reading): Promise<LeaderUnitList> {
    return { items: await reading.all(LEADER_UNITS, []) };
  }

  async figures(reading: Reading): Promise<NavigationFigures> {
    const rows = await reading.all(NAVIGATION_FIGURES, []);
    const items = rows.flatMap(({ cases, ...row }) => (cases === null ? [] : [{ ...row, cases }]));
    return { items, tooFew: rows.length - items.length, least: SMALL };
  }

  private shownAll(rows: NavigationRow[]): NavigationList {
    return { items: rows.map((row) => this.shown(row)) };
  }

  private shown({ about: _about, participantId, givenName, familyName, nameCipher, today, ...row }: NavigationRow): NavigationView {
    const named = participantId ? this.seal.nameOf({ participantId, givenName, familyName, nameCipher: sealedBytes(nameCipher) }) : { givenName: null, familyName: null };
    return { ...row, ...named, ...standingOf(row.askedOn, row.steps, today) };
  }
}
