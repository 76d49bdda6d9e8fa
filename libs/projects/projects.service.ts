import { Injectable } from '@nestjs/common';
import { Unseen, type Language, type Scope } from '#platform';
import { shownCount } from './participant-count.rules.js';
import { periodOf, stateOn } from './period.rules.js';
import { POPULATION_WORDS } from './structure/population-words.js';
import { municipalityName, shownPage } from './project-page.rules.js';
import type { ProjectsQuery } from './project.input.js';
import type { Coverage, ParticipantCount } from './figures.view.js';
import type { ProjectRow, ProjectView } from './project.view.js';
import { Project } from './project.entity.js';
import { COUNTS, COVERAGE, filtersOf, PORTFOLIO, PROJECT_PAGE, RECORD_TEXT, type Counts, type CoverageCount, type PageRow, type PortfolioRow } from './projects.queries.js';

/** Reading about projects. */
@Injectable()
export class ProjectsService {
  async portfolio(scope: Scope, asked: ProjectsQuery): Promise<ProjectRow[]> {
    const rows = await scope.read(PORTFOLIO, ...filtersOf(asked));
    const counts = new Map((await scope.read(COUNTS)).map((each) => [each.projectId, each]));
    return rows.map((row) => shownRow(row, counts.get(row.id), scope.today)).filter(({ status }) => !asked.status || status === asked.status);
  }

  /** The page of a project; its structure as it is on the day `on`, or today. */
  async page(scope: Scope, id: string, asked: { language: Language; on?: string | undefined }): Promise<ProjectView> {
    const row = await pageRow(scope, id);
    return shownPage(row, { language: asked.language, today: scope.today, on: asked.on ?? scope.today });
  }

  /** Persons against every number that was claimed, for who follows the project. */
  async participantCount(scope: Scope, id: string, language: Language): Promise<ParticipantCount> {
    mustFollow(scope, id);
    const { targets, facts } = await pageRow(scope, id);
    const counts = (await scope.read(COUNTS)).find(({ projectId }) => projectId === id);
    const budgetSek = (facts.find(({ key }) => key === 'budgetSek')?.value ?? null) as number | null;
    return shownCount({ counts, targets, budgetSek, today: scope.today, language });
  }

  /** Where nobody has taken part yet. */
  async coverage(scope: Scope, id: string, language: Language): Promise<Coverage> {
    mustFollow(scope, id);
    await scope.get(Project, id);
    const rows = (await scope.read(COVERAGE, id)).map(shownCoverage);
    return { asOf: scope.today, population: POPULATION_WORDS.AT_HOME[language], municipalities: rows, without: rows.filter(({ empty }) => empty).map(({ name }) => name) };
  }

  /** The record to the letter, as it was read in last; less its contact person where that was removed. */
  async recordText(scope: Scope, id: string): Promise<string> {
    const [text] = await scope.read(RECORD_TEXT, id);
    if (!text) throw new Unseen();
    return text.content;
  }
}

async function pageRow(scope: Scope, id: string): Promise<PageRow> {
  const [row] = await scope.read(PROJECT_PAGE, id);
  if (!row) throw new Unseen();
  return row;
}

/** Figures are for those who coordinate this very project; another's is as good as none. */
function mustFollow(scope: Scope, id: string): void {
  if (!scope.opened.projects.includes(id)) throw new Unseen();
}

function shownRow({ shiftMonths, ...row }: PortfolioRow, counts: Counts | undefined, today: string): ProjectRow {
  const period = periodOf({ ...row, shiftMonths });
  const { id, registrationNo, name, displayName, ownerName, generation, region, nuts2, plannedParticipants, secondaryThemeChildPoverty, strategicImportance } = row;
  return {
    id, registrationNo, name, displayName, ownerName, generation, region, nuts2, plannedParticipants, secondaryThemeChildPoverty, strategicImportance,
    startsOn: period?.startsOn ?? row.startsOn, endsOn: period?.endsOn ?? row.endsOn,
    participantCount: counts?.persons ?? null,
    status: stateOn({ ...row, shiftMonths }, today),
  };
}

function shownCoverage({ code, unitNames, women, men, total }: CoverageCount): Coverage['municipalities'][number] {
  return { code, name: municipalityName(code), unitNames, women, men, total, empty: total === 0 };
}
