import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { DocumentBuilder, SwaggerModule, type OpenAPIObject } from '@nestjs/swagger';
import type { DataSource } from 'typeorm';
import { readConfiguration, repositoryRoot } from '#platform';
import { ApiModule } from '../../api/src/api.module.js';
import { describeDoors } from '../../api/src/openapi.js';

const dist = join(repositoryRoot, 'dist');
const contract = join(repositoryRoot, 'libs/contract');

/**
 * Writes what the doors are (`libs/contract/openapi.json`) and the types the web calls them with (`schema.d.ts`).
 * Both come from the controllers, inputs and views themselves; the same code gives the same bytes.
 */
export async function run(): Promise<void> {
  const document = await openApiDocument();
  mkdirSync(contract, { recursive: true });
  put('openapi.json', `${JSON.stringify(document, null, 2)}\n`);
  const { default: openapiTS, astToString } = await import('openapi-typescript');
  const types = astToString(await openapiTS(document as never, { alphabetize: true }));
  put('schema.d.ts', `// Made by \`npm run openapi\`. Do not change by hand.\n${types}`);
}

/** A file that says the same already is left alone: the build sees a file that was written as one to build again. */
function put(name: string, text: string): void {
  const file = join(contract, name);
  if (!existsSync(file) || readFileSync(file, 'utf8') !== text) writeFileSync(file, text);
}

async function openApiDocument(): Promise<OpenAPIObject> {
  await SwaggerModule.loadPluginMetadata(await shapes());
  const configuration = readConfiguration({});
  const application = await NestFactory.create<NestFastifyApplication>(ApiModule.forRoot({} as DataSource, configuration) as unknown as Type, new FastifyAdapter(), { preview: true, logger: false });
  application.setGlobalPrefix('api/v1');
  const about = new DocumentBuilder().setTitle('Samsteg').setVersion('1').setOpenAPIVersion('3.1.0').addCookieAuth('__Host-samsteg').build();
  const document = SwaggerModule.createDocument(application, about, { operationIdFactory: (controller, method) => `${controller.replace('Controller', '')}.${method}` });
  return describeDoors(document);
}

/** The shapes of all inputs, views and answers, read out of their TypeScript. */
async function shapes(): Promise<() => Promise<Record<string, unknown>>> {
  const { PluginMetadataGenerator } = await import('@nestjs/cli/lib/compiler/plugins/plugin-metadata-generator.js');
  const { ReadonlyVisitor } = await import('@nestjs/swagger/plugin');
  const { transform } = await import('@swc/core');
  const suffixes = { dtoFileNameSuffix: ['.input.ts', '.view.ts'], controllerFileNameSuffix: ['.controller.ts'] };
  const visitor = new ReadonlyVisitor({ ...suffixes, introspectComments: true, esmCompatible: true, pathToSource: repositoryRoot });
  new PluginMetadataGenerator().generate({ visitors: [visitor as never], outputDir: dist, filename: 'shapes.ts', tsconfigPath: 'tsconfig.json', printDiagnostics: false });
  const { code } = await transform(readFileSync(join(dist, 'shapes.ts'), 'utf8'), { jsc: { parser: { syntax: 'typescript' }, target: 'es2023' }, module: { type: 'es6' } });
  writeFileSync(join(dist, 'shapes.js'), code);
  const loaded = (await import(pathToFileURL(join(dist, 'shapes.js')).href)) as { default: () => Promise<Record<string, unknown>> };
  return loaded.default;
}
