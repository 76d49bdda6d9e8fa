import { Body, Controller, Get, HttpCode, Post } from '@nestjs/common';
import { CourseList, CourseService, EndingService, EndingView, EndParticipation, MoveParticipation, PauseParticipation, ReopenParticipation, ResumeParticipation } from '#participation';
import { Id, InScope, Requires, SeenVersion, type Scope } from '#platform';

@Controller('participations/:id')
export class CoursesController {
  constructor(
    private readonly courses: CourseService,
    private readonly endings: EndingService,
  ) {}

  @Requires('entry.read')
  @Get('course')
  async course(@InScope() scope: Scope, @Id() id: string): Promise<CourseList> {
    return { items: await this.courses.course(scope, id) };
  }

  @Requires('participation.change')
  @Post('pause')
  @HttpCode(204)
  pause(@InScope() scope: Scope, @Id() id: string, @SeenVersion() version: number, @Body() asked: PauseParticipation): Promise<void> {
    return this.courses.pause(scope, id, version, asked);
  }

  @Requires('participation.change')
  @Post('resume')
  @HttpCode(204)
  resume(@InScope() scope: Scope, @Id() id: string, @SeenVersion() version: number, @Body() asked: ResumeParticipation): Promise<void> {
    return this.courses.resume(scope, id, version, asked);
  }

  @Requires('participation.change')
  @Get('ending')
  ending(@InScope() scope: Scope, @Id() id: string): Promise<EndingView> {
    return this.endings.of(scope, id);
  }

  @Requires('participation.change')
  @Post('end')
  @HttpCode(204)
  end(@InScope() scope: Scope, @Id() id: string, @SeenVersion() version: number, @Body() asked: EndParticipation): Promise<void> {
    return this.courses.end(scope, id, version, asked);
  }

  @Requires('participation.change')
  @Post('reopen')
  @HttpCode(204)
  reopen(@InScope() scope: Scope, @Id() id: string, @SeenVersion() version: number, @Body() asked: ReopenParticipation): Promise<void> {
    return this.courses.reopen(scope, id, version, asked);
  }

  @Requires('home.move')
  @Post('move')
  @HttpCode(204)
  move(@InScope() scope: Scope, @Id() id: string, @SeenVersion() version: number, @Body() asked: MoveParticipation): Promise<void> {
    return this.courses.move(scope, id, version, asked);
  }
}
