import { Body, Controller, Get, Header, HttpCode, Post, Query } from '@nestjs/common';
import { ApiOkResponse } from '@nestjs/swagger';
import { Made } from '#organisations';
import { AsksOnce, Id, InReading, InScope, Requires, SeenVersion, type Reading, type Scope } from '#platform';
import { LearningPacks, LoadPack, PackContent, PacksQuery, PacksService } from '#releases';

/** Learning packs: made of a quarter for other counties, loaded from them, and laid beside one's own figures. */
@Controller()
export class PacksController {
  constructor(private readonly packs: PacksService) {}

  @Requires('pack.read')
  @AsksOnce()
  @Get('projects/:id/packs')
  all(@InReading() reading: Reading, @Id() projectId: string, @Query() query: PacksQuery): Promise<LearningPacks> {
    return this.packs.all(reading, projectId, query);
  }

  /** By what a file is judged, as JSON Schema. */
  @Requires('pack.read')
  @Get('projects/:id/pack-schema.json')
  @Header('content-type', 'application/schema+json; charset=utf-8')
  @Header('content-disposition', 'attachment; filename="larandepaket.schema.json"')
  schema(@InScope() scope: Scope, @Id() projectId: string): Promise<string> {
    return this.packs.schema(scope, projectId);
  }

  /** A quarter that was released, for others. */
  @Requires('pack.make')
  @Get('releases/:id/pack.json')
  @ApiOkResponse({ type: PackContent })
  @Header('content-type', 'application/json; charset=utf-8')
  @Header('content-disposition', 'attachment; filename="larandepaket.json"')
  file(@InScope() scope: Scope, @Id() id: string): Promise<string> {
    return this.packs.file(scope, id);
  }

  @Requires('pack.load')
  @Post('projects/:id/packs')
  load(@InScope() scope: Scope, @Id() projectId: string, @Body() asked: LoadPack): Promise<Made> {
    return this.packs.load(scope, projectId, asked);
  }

  @Requires('pack.load')
  @Post('packs/:id/remove')
  @HttpCode(204)
  remove(@InScope() scope: Scope, @Id() id: string, @SeenVersion() version: number): Promise<void> {
    return this.packs.remove(scope, id, version);
  }
}
