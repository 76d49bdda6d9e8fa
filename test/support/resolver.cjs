// Our own imports as Jest reads them, straight from TypeScript: '#platform' is libs/platform/index.ts, './person.js' is ./person.ts.
const { existsSync } = require('node:fs');
const { join, resolve, sep } = require('node:path');

const root = resolve(__dirname, '../..');

module.exports = function find(path, options) {
  const ours = !options.basedir.split(sep).includes('node_modules');
  if (ours && path.startsWith('#')) return join(root, 'libs', path.slice(1), 'index.ts');
  if (ours && /^\.\.?\/.*\.js$/.test(path)) {
    const source = resolve(options.basedir, path.replace(/\.js$/, '.ts'));
    if (existsSync(source)) return source;
  }
  return options.defaultResolver(path, options);
};
