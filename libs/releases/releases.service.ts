import { Injectable, type StreamableFile } from '@nestjs/common';
import { OutcomesService } from '#outcomes';
import { spreadsheet, Unseen, UUID, workbookFile, type Language, type Reading, type Scope } from '#platform';
import { Project, periodOf } from '#projects';
import type { Why } from './guard/guard.rules.js';
import type { Span } from './plan.js';
import { Release, ReleaseBasis } from './release.entity.js';
import { releaseRows } from './release-file.rules.js';
import type { MakeRelease, ReleaseQuery, ReleasesQuery, WithdrawRelease } from './release.input.js';
import { BASES, INTERVENTION_KINDS, INTERVENTIONS, RELEASED_BETWEEN, RELEASES, RELEASES_TO_FILE, SUBPROJECTS } from './release.queries.js';
import { RELEASE_WORDS } from './release-words.js';
import { firstDayOf, mustBeNew, mustBeTold, mustStand } from './release.rules.js';
import type { HiddenCount, ReleaseMade, ReleasePreview, Releases, ReleaseShown } from './release.view.js';
import { groupsOf } from './tables/groups.rules.js';
import { flowCounts, funderKnows } from './tables/interventions.rules.js';
import { countsOf, earlierOf, hiddenOf, tablesOf, type CountsBy, type Division } from './tables/tables.rules.js';

/** A release before it is told. */
interface Drawn {
  counts: Map<string, number>;
  division: Division;
  hidden: Map<string, Why>;
  against: number;
}

/** Months or quarters, by their last days. */
export interface ReleasesBetween {
  span: Span;
  startsOn: string;
  endsOn: string;
}

/** Figures as they may be told outside the case team: frozen, and laid against every one that was told before. */
@Injectable()
export class ReleasesService {
  constructor(private readonly outcomes: OutcomesService) {}

  async all(reading: Reading, projectId: string, { shown }: ReleasesQuery): Promise<Releases> {
    if (!UUID.test(projectId)) throw new Unseen();
    return dated(await reading.one(RELEASES, projectId, shown ?? null));
  }

  /** One whole release, as its page shows it. */
  async one(scope: Scope, id: string): Promise<{ projectName: string; release: ReleaseShown }> {
    const { projectId } = await scope.get(Release, id);
    const [found] = await scope.read(RELEASES_TO_FILE, projectId, id);
    const { projectName, shown } = dated(found!);
    return { projectName, release: shown! };
  }

  /** Those of a period that stand, each whole. */
  async between(scope: Scope, projectId: string, { span, startsOn, endsOn }: ReleasesBetween): Promise<{ projectName: string; items: ReleaseShown[] }> {
    const [found] = await scope.read(RELEASED_BETWEEN, projectId, span, startsOn, endsOn);
    if (!found) throw new Unseen();
    return { projectName: found.projectName, items: found.items.map((release) => ({ ...release, startsOn: firstDayOf(release) })) };
  }

  async file(scope: Scope, id: string, language: Language): Promise<string> {
    return spreadsheet(releaseRows((await this.one(scope, id)).release, language));
  }

  async workbook(scope: Scope, id: string, language: Language): Promise<StreamableFile> {
    return workbookFile(RELEASE_WORDS[language].sheet, releaseRows((await this.one(scope, id)).release, language));
  }

  async preview(scope: Scope, projectId: string, asked: ReleaseQuery): Promise<ReleasePreview> {
    const { counts, division, hidden, against } = await this.draw(scope, projectId, asked);
    return { ...asked, startsOn: firstDayOf(asked), against, hidden: countedOf(counts, hidden), tables: tablesOf(counts, division, hidden, { withReasons: true }) };
  }

  async make(scope: Scope, projectId: string, asked: MakeRelease): Promise<ReleaseMade> {
    const { counts, division, hidden, against } = await this.draw(scope, projectId, asked);
    const promises = (await this.outcomes.claims(scope, projectId)).map(({ kind, strength, value, unit, population, governing }) => ({ kind, strength, value, unit, population, governing }));
    const id = await scope.insert(Release, { projectId, number: against + 1, ...asked, tables: tablesOf(counts, division, hidden), promises, madeBy: scope.account });
    await scope.insert(ReleaseBasis, { id, counts: Object.fromEntries(counts), hidden: [...hidden.keys()], groups: division.groups });
    await scope.record({ type: 'release.made', id, participationId: null });
    return { id };
  }

  async withdraw(scope: Scope, id: string, version: number, { reason }: WithdrawRelease): Promise<void> {
    mustStand(await scope.get(Release, id));
    await scope.change(Release, id, version, { withdrawnAt: scope.now, withdrawnBy: scope.account, withdrawnReason: reason }).catch(async (fault: unknown) => {
      mustStand(await scope.get(Release, id)); // who is second of two at once is told so
      throw fault;
    });
    await scope.record({ type: 'release.withdrawn', id, participationId: null });
  }

  private async draw(scope: Scope, projectId: string, asked: ReleaseQuery): Promise<Drawn> {
    const project = await scope.get(Project, projectId);
    mustBeTold(asked, { today: scope.today, begins: periodOf(project)?.startsOn ?? null });
    mustBeNew(asked, (await scope.find(Release, { where: { projectId } })).filter(({ withdrawnAt }) => withdrawnAt === null));
    const by: CountsBy = {
      subproject: await this.outcomes.counts(scope, projectId, { asOf: asked.endsOn, by: 'subproject' }),
      municipality: await this.outcomes.counts(scope, projectId, { asOf: asked.endsOn, by: 'municipality' }),
      track: await this.outcomes.counts(scope, projectId, { asOf: asked.endsOn, by: 'track' }),
      waits: await this.outcomes.waits(scope, projectId, asked.endsOn),
    };
    const bases = await scope.read(BASES, projectId);
    const flows = asked.span === 'QUARTER' ? await scope.read(INTERVENTIONS, projectId, firstDayOf(asked), asked.endsOn) : [];
    const names = { subproject: await scope.read(SUBPROJECTS, projectId), intervention: await scope.read(INTERVENTION_KINDS) };
    const groups = groupsOf({ by, kinds: flows.map(({ key }) => key), names, earlier: bases.map((basis) => basis.groups) });
    const division = { ...asked, groups };
    const counts = new Map([...countsOf(by, groups), ...(asked.span === 'QUARTER' ? flowCounts(flows, groups.intervention, asked.endsOn) : [])]);
    const known = [...bases.map((basis) => earlierOf(basis, counts)), funderKnows(flows, groups.intervention, asked.endsOn)];
    return { counts, division, hidden: hiddenOf(counts, division, known), against: bases.length };
  }
}

function dated(found: Releases): Releases {
  return { ...found, items: found.items.map((line) => ({ ...line, startsOn: firstDayOf(line) })), shown: found.shown && { ...found.shown, startsOn: firstDayOf(found.shown) } };
}

function countedOf(counts: ReadonlyMap<string, number>, hidden: ReadonlyMap<string, Why>): HiddenCount {
  const of = (why: Why) => [...hidden.values()].filter((one) => one === why).length;
  return { small: of('SMALL'), change: of('CHANGE'), cover: of('COVER'), told: counts.size - hidden.size };
}
