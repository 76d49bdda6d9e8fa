import { Injectable } from '@nestjs/common';
import { Stale, type Scope } from '#platform';
import { SavedView } from './saved-view.entity.js';
import type { SaveView } from './saved-view.input.js';
import type { SavedViewShown } from './saved-view.view.js';

/** Lists somebody has named for themselves. */
@Injectable()
export class SavedViewService {
  async list(scope: Scope): Promise<SavedViewShown[]> {
    const views = await scope.find(SavedView, { order: { name: 'ASC' } });
    return views.map(({ id, name, filters, version }) => ({ id, name, filters, version }));
  }

  async add(scope: Scope, { name, filters }: SaveView): Promise<{ id: string }> {
    return { id: await scope.insert(SavedView, { accountId: scope.account, name, filters }) };
  }

  async change(scope: Scope, id: string, version: number, { name, filters }: SaveView): Promise<void> {
    await scope.change(SavedView, id, version, { name, filters });
  }

  async remove(scope: Scope, id: string, version: number): Promise<void> {
    const view = await scope.lock(SavedView, id);
    if (view.version !== version) throw new Stale(view.version);
    await scope.remove(SavedView, { id });
  }
}
