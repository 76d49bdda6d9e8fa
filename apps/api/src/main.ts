import 'reflect-metadata';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { appDataSource, type ApiConfiguration } from '#platform';
import { createApplication } from './application.js';
import { ENTITIES } from './entities.js';

const POOL_SIZE = 10;

export interface RunningApi {
  url: string;
  close(): Promise<void>;
}

/** Starts the API and the web on one origin. Ready when it returns. */
export async function startApi(configuration: ApiConfiguration): Promise<RunningApi> {
  const source = await appDataSource(configuration.appDatabaseUrl, ENTITIES, POOL_SIZE).initialize();
  const application: NestFastifyApplication = await createApplication(source, configuration);
  await application.listen(configuration.port, configuration.host);
  return {
    url: configuration.publicUrl,
    async close() {
      await application.close();
      await source.destroy();
    },
  };
}
