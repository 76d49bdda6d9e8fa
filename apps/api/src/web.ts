import { existsSync } from 'node:fs';
import { join } from 'node:path';
import serve from '@fastify/static';
import type { FastifyInstance } from 'fastify';

const A_YEAR = 365 * 24 * 3600;
const FILE = /\.\w+$/;

/**
 * Serves the built web.
 * 1. Files with a hash in their name are kept for a year, and sent as the build has compressed them.
 * 2. Every other address gets the page itself, always fresh, whose router says what is there.
 */
export async function serveWeb(server: FastifyInstance, folder: string): Promise<void> {
  if (!existsSync(join(folder, 'index.html'))) return;
  await server.register(serve, {
    root: folder,
    serve: false,
    preCompressed: true,
    setHeaders: (reply, path) => {
      const hashed = path.includes('/assets/');
      void reply.header('cache-control', hashed ? `public, max-age=${A_YEAR}, immutable` : 'no-cache');
    },
  });
  server.get('/*', async (request, reply) => {
    const [path = '/'] = request.url.split('?');
    if (path.startsWith('/api/')) return reply.callNotFound();
    return FILE.test(path) ? reply.sendFile(path) : reply.type('text/html; charset=utf-8').sendFile('index.html');
  });
}
