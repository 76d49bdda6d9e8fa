import type { Options } from 'pino-http';
import type { Configuration } from '#platform';

/**
 * What the log says of a request: method, route, status, time and trace number. Never an address with its values, a header, a body,
 * or who asked: that stands in the journal. What looks like an identity number is struck out wherever it turns up.
 */
export function logging({ logLevel }: Configuration): Options {
  return {
    level: logLevel,
    quietReqLogger: true,
    serializers: {
      req: (request: { id: string; method: string; raw?: { routeOptions?: { url?: string } } }) => ({ id: request.id, method: request.method, route: request.raw?.routeOptions?.url }),
      res: (reply: { statusCode: number }) => ({ status: reply.statusCode }),
      err: (error: Error) => ({ type: error.name, message: withoutNumbers(error.message), stack: withoutNumbers(error.stack ?? '') }),
    },
    hooks: {
      logMethod(words, write) {
        write.apply(this, words.map((word: unknown) => (typeof word === 'string' ? withoutNumbers(word) : word)) as Parameters<typeof write>);
      },
    },
  };
}

const NUMBER = /\b(?:\d{2})?\d{6}[-+]?(?:\d{4}|[TRSUWXJKLMN]\d{3})\b/g;

export const withoutNumbers = (text: string): string => text.replace(NUMBER, '[number]');
