import { Body, Controller, Get, Post } from '@nestjs/common';
import { AddNavigationStep, LeaderUnitList, NavigationFigures, NavigationList, NavigationService, OpenNavigation } from '#continuity';
import { Made } from '#organisations';
import { AsksOnce, Id, InReading, InScope, Requires, type Reading, type Scope } from '#platform';

@Controller()
export class NavigationsController {
  constructor(private readonly navigations: NavigationService) {}

  @Requires('navigation.read')
  @AsksOnce()
  @Get('navigations')
  list(@InReading() reading: Reading): Promise<NavigationList> {
    return this.navigations.list(reading);
  }

  @Requires('navigation.count')
  @AsksOnce()
  @Get('navigations/figures')
  figures(@InReading() reading: Reading): Promise<NavigationFigures> {
    return this.navigations.figures(reading);
  }

  @Requires('navigation.open')
  @AsksOnce()
  @Get('navigations/leader-units')
  leaders(@InReading() reading: Reading): Promise<LeaderUnitList> {
    return this.navigations.leaders(reading);
  }

  @Requires('navigation.read')
  @AsksOnce()
  @Get('participations/:id/navigations')
  ofPerson(@InReading() reading: Reading, @Id() participationId: string): Promise<NavigationList> {
    return this.navigations.ofPerson(reading, participationId);
  }

  @Requires('navigation.open')
  @Post('participations/:id/navigations')
  open(@InScope() scope: Scope, @Id() participationId: string, @Body() asked: OpenNavigation): Promise<Made> {
    return this.navigations.open(scope, participationId, asked);
  }

  @Requires('navigation.step')
  @Post('navigations/:id/steps')
  step(@InScope() scope: Scope, @Id() id: string, @Body() asked: AddNavigationStep): Promise<Made> {
    return this.navigations.step(scope, id, asked);
  }
}
