import { Body, Controller, Get, HttpCode, Patch, Post } from '@nestjs/common';
import { AddEvidence, AddMethod, ChangeMethodUse, EvaluateMethod, MethodList, MethodMade, MethodService, MethodView, ProposeMethod, TryMethod } from '#catalogue';
import { Id, InScope, Requires, SeenVersion, type Scope } from '#platform';

/** Methods with their life, shared over the borders of municipalities. */
@Controller()
export class MethodsController {
  constructor(private readonly methods: MethodService) {}

  @Requires('learning.read')
  @Get('methods')
  list(@InScope() scope: Scope): Promise<MethodList> {
    return this.methods.list(scope);
  }

  @Requires('learning.read')
  @Get('methods/:id')
  one(@InScope() scope: Scope, @Id() id: string): Promise<MethodView> {
    return this.methods.one(scope, id);
  }

  @Requires('method.propose')
  @Post('methods')
  add(@InScope() scope: Scope, @Body() asked: AddMethod): Promise<MethodMade> {
    return this.methods.add(scope, asked);
  }

  @Requires('method.propose')
  @Post('methods/:id/uses')
  propose(@InScope() scope: Scope, @Id() id: string, @Body() asked: ProposeMethod): Promise<MethodMade> {
    return this.methods.propose(scope, id, asked);
  }

  @Requires('method.propose')
  @Post('methods/:id/evidence')
  addEvidence(@InScope() scope: Scope, @Id() id: string, @Body() asked: AddEvidence): Promise<MethodMade> {
    return this.methods.addEvidence(scope, id, asked);
  }

  @Requires('method.decide')
  @Patch('method-uses/:id')
  @HttpCode(204)
  change(@InScope() scope: Scope, @Id() id: string, @SeenVersion() version: number, @Body() asked: ChangeMethodUse): Promise<void> {
    return this.methods.change(scope, id, version, asked);
  }

  @Requires('method.decide')
  @Post('method-uses/:id/try')
  @HttpCode(204)
  try(@InScope() scope: Scope, @Id() id: string, @SeenVersion() version: number, @Body() asked: TryMethod): Promise<void> {
    return this.methods.try(scope, id, version, asked);
  }

  @Requires('method.decide')
  @Post('method-uses/:id/pause')
  @HttpCode(204)
  pause(@InScope() scope: Scope, @Id() id: string, @SeenVersion() version: number): Promise<void> {
    return this.methods.pause(scope, id, version);
  }

  @Requires('method.decide')
  @Post('method-uses/:id/adopt')
  @HttpCode(204)
  adopt(@InScope() scope: Scope, @Id() id: string, @SeenVersion() version: number, @Body() asked: EvaluateMethod): Promise<void> {
    return this.methods.adopt(scope, id, version, asked);
  }

  @Requires('method.decide')
  @Post('method-uses/:id/retire')
  @HttpCode(204)
  retire(@InScope() scope: Scope, @Id() id: string, @SeenVersion() version: number, @Body() asked: EvaluateMethod): Promise<void> {
    return this.methods.retire(scope, id, version, asked);
  }
}
