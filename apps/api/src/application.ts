import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import cookie from '@fastify/cookie';
import helmet from '@fastify/helmet';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { Logger } from 'nestjs-pino';
import type { DataSource } from 'typeorm';
import { inputPipe, limitBodies, refuse, repositoryRoot, type Configuration } from '#platform';
import { ApiModule } from './api.module.js';
import { serveWeb } from './web.js';

const MAX_BODY = 2 * 1024 * 1024;

/** The whole API, not yet listening: doors under `/api/v1`, the built web beside them. */
export async function createApplication(source: DataSource, configuration: Configuration): Promise<NestFastifyApplication> {
  const adapter = new FastifyAdapter({
    bodyLimit: MAX_BODY,
    genReqId: () => randomUUID(),
    frameworkErrors: (error: FastifyError, request: FastifyRequest, reply: FastifyReply) => void refuse(request, reply, error),
    requestTimeout: 30_000,
    connectionTimeout: 35_000,
    // One proxy stands in front: the address it saw counts, not what the caller says came before.
    trustProxy: configuration.mode === 'production' ? (_address: string, hop: number) => hop === 0 : false,
  });
  const application = await NestFactory.create<NestFastifyApplication>(ApiModule.forRoot(source, configuration), adapter, {
    bufferLogs: true,
    abortOnError: false,
  });
  application.useLogger(application.get(Logger));
  application.setGlobalPrefix('api/v1');
  application.useGlobalPipes(inputPipe());
  application.enableShutdownHooks([]);
  await prepare(application.getHttpAdapter().getInstance() as unknown as FastifyInstance, configuration);
  return application;
}

async function prepare(server: FastifyInstance, configuration: Configuration): Promise<void> {
  await server.register(cookie);
  await server.register(helmet, {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'"],
        styleSrcAttr: ["'unsafe-inline'"],
        imgSrc: ["'self'", 'data:'],
        fontSrc: ["'self'", 'data:'],
        objectSrc: ["'none'"],
        baseUri: ["'none'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
      },
    },
    hsts: configuration.publicUrl.startsWith('https:'),
    crossOriginEmbedderPolicy: false,
  });
  server.addHook('onSend', async (request, reply) => {
    if (request.url.startsWith('/api/')) void reply.header('cache-control', 'no-store').header('vary', 'cookie, accept-language');
  });
  limitBodies(server);
  await serveWeb(server, join(repositoryRoot, 'dist/web'));
}
