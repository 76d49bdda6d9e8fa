import { Body, Controller, Get, HttpCode, Patch, Post } from '@nestjs/common';
import { Made } from '#organisations';
import { AsksOnce, Id, InReading, InScope, Requires, SeenVersion, type Reading, type Scope } from '#platform';
import { WorkplaceList, WorkplaceService, WriteWorkplace } from '#workplaces';

@Controller('workplaces')
export class WorkplacesController {
  constructor(private readonly workplaces: WorkplaceService) {}

  @Requires('workplace.read')
  @AsksOnce()
  @Get()
  list(@InReading() reading: Reading): Promise<WorkplaceList> {
    return this.workplaces.list(reading);
  }

  @Requires('workplace.change')
  @Post()
  add(@InScope() scope: Scope, @Body() asked: WriteWorkplace): Promise<Made> {
    return this.workplaces.add(scope, asked);
  }

  @Requires('workplace.change')
  @Patch(':id')
  @HttpCode(204)
  change(@InScope() scope: Scope, @Id() id: string, @SeenVersion() version: number, @Body() asked: WriteWorkplace): Promise<void> {
    return this.workplaces.change(scope, id, version, asked);
  }
}
