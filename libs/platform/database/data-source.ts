import pg from 'pg';
import { DataSource, DefaultNamingStrategy, type EntityTarget, type NamingStrategyInterface, type ObjectLiteral } from 'typeorm';

const DATE = 1082;
const NUMERIC = 1700;
const BIGINT = 20;

// Days stay days (`YYYY-MM-DD`); counts and percentages are far below 2^53.
pg.types.setTypeParser(DATE, (text) => text);
pg.types.setTypeParser(NUMERIC, Number);
pg.types.setTypeParser(BIGINT, Number);

class SnakeCase extends DefaultNamingStrategy implements NamingStrategyInterface {
  override columnName(property: string, custom: string): string {
    return custom || snakeCase(property);
  }
}

export const snakeCase = (name: string): string => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

/**
 * The one connection pool of a process, signed in as the role that owns nothing. Entities are rows: no synchronising, no cascades.
 */
export function appDataSource(appUrl: string, entities: EntityTarget<ObjectLiteral>[], poolSize: number): DataSource {
  return new DataSource({
    type: 'postgres',
    url: appUrl,
    schema: 'app',
    entities: entities as never[],
    namingStrategy: new SnakeCase(),
    poolSize,
    extra: { connectionTimeoutMillis: 3000 },
    installExtensions: false,
  });
}
