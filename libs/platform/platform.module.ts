import { Module, type DynamicModule } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_INTERCEPTOR, Reflector } from '@nestjs/core';
import type { DataSource } from 'typeorm';
import { DoorGuard } from './doors/door.guard.js';
import { ProblemFilter } from './doors/problem.filter.js';
import { ScopeInterceptor } from './doors/scope.interceptor.js';
import { Typesetter } from './paper/typesetter.js';
import type { Listeners } from './scope/events.js';
import { Scopes } from './scope/scopes.js';

/** The ground every context stands on: scopes, doors, problems. */
@Module({})
export class PlatformModule {
  static forRoot(source: DataSource, listeners: Listeners): DynamicModule {
    return {
      module: PlatformModule,
      global: true,
      providers: [
        Typesetter,
        { provide: Scopes, useFactory: () => new Scopes(source, listeners) },
        { provide: APP_GUARD, useFactory: (reflector: Reflector) => new DoorGuard(reflector), inject: [Reflector] },
        { provide: APP_INTERCEPTOR, useFactory: (scopes: Scopes) => new ScopeInterceptor(scopes), inject: [Scopes] },
        { provide: APP_FILTER, useFactory: (scopes: Scopes) => new ProblemFilter(scopes), inject: [Scopes] },
      ],
      exports: [Scopes, Typesetter],
    };
  }
}
