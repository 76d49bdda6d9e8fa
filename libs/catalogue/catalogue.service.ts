import { Injectable } from '@nestjs/common';
import type { Scope } from '#platform';
import type { InterventionTypeList } from './catalogue.view.js';
import { InterventionType } from './intervention-type.entity.js';

/** What may be offered. */
@Injectable()
export class CatalogueService {
  async interventionTypes(scope: Scope): Promise<InterventionTypeList> {
    const types = await scope.find(InterventionType, { order: { place: 'ASC' } });
    return { items: types.map(({ code, area, family, within, sv, en }) => ({ code, area, family, within, sv, en })) };
  }

  async isKnown(scope: Scope, code: string): Promise<boolean> {
    return (await scope.find(InterventionType, { where: { code } })).length > 0;
  }
}
