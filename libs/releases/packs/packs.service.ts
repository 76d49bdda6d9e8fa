import { Injectable } from '@nestjs/common';
import { Broken, Stale, Unseen, UUID, type Reading, type Scope } from '#platform';
import { Project } from '#projects';
import { firstDayOf } from '../release.rules.js';
import { LearningPack } from './pack.entity.js';
import type { LoadPack, PacksQuery } from './pack.input.js';
import { GROUND, PACKS, type OwnGround } from './pack.queries.js';
import { PACK_SCHEMA } from './pack-schema.js';
import { digestOf, mayBePacked, packOf } from './pack.rules.js';
import type { LearningPacks, PackContent } from './pack.view.js';
import { packIn } from './reading.rules.js';

/** Learning packs: what a project tells other counties, and what they have told it (FST-15, FST-23). */
@Injectable()
export class PacksService {
  async all(reading: Reading, projectId: string, { shown, beside }: PacksQuery): Promise<LearningPacks> {
    if (!UUID.test(projectId)) throw new Unseen();
    const { content, project, methods, release, ...told } = await reading.one(PACKS, projectId, shown ?? null, beside ?? null);
    return { ...told, shown: content, own: release && packFrom({ project, methods, release }), ownId: release?.id ?? null };
  }

  /** The schema is of the product; whoever asks is one of the project. */
  async schema(scope: Scope, projectId: string): Promise<string> {
    await scope.get(Project, projectId);
    return `${JSON.stringify(PACK_SCHEMA, null, 2)}\n`;
  }

  /** A quarter that was released, as a file for others. */
  async file(scope: Scope, releaseId: string): Promise<string> {
    const [ground] = await scope.read(GROUND, releaseId);
    if (!ground) throw new Unseen();
    mayBePacked(ground.release);
    return `${JSON.stringify(packFrom(ground), null, 2)}\n`;
  }

  /** All of the file, or nothing. */
  async load(scope: Scope, projectId: string, { file }: LoadPack): Promise<{ id: string }> {
    const content = packIn(file);
    const digest = digestOf(content);
    if ((await scope.find(LearningPack, { where: { projectId, digest } })).length > 0) throw new Broken('pack.loaded-already', {}, 'file');
    const id = await scope.insert(LearningPack, { projectId, digest, content, loadedBy: scope.account });
    await scope.record({ type: 'pack.imported', id, participationId: null });
    return { id };
  }

  async remove(scope: Scope, id: string, version: number): Promise<void> {
    const pack = await scope.get(LearningPack, id);
    if (pack.version !== version) throw new Stale(pack.version);
    await scope.remove(LearningPack, { id });
    await scope.record({ type: 'pack.removed', id, participationId: null });
  }
}

function packFrom({ project, methods, release }: OwnGround): PackContent {
  return packOf({ project, methods, release: { ...release, startsOn: firstDayOf(release), madeByName: null, withdrawnReason: null, version: 1 } });
}
