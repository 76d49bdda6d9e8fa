// A comparison is honest when the servers answer the same. Asked before anything is measured; the run stops where they differ.
import { deepStrictEqual } from 'node:assert';
import { open } from './load.mjs';
import { ROWS } from './rows.mjs';

const ASKED = 25;
/** What is new at every asking. */
const OF_THE_MOMENT = /"(readAt|id)":"[^"]*"/g;

export async function demandSameAnswers(servers, cast) {
  const callers = Object.fromEntries(await Promise.all(Object.entries(servers).map(async ([name, { port }]) => [name, await open(port)])));
  for (const [name, { asks, strangers, question }] of Object.entries(ROWS)) {
    const requests = asks(cast);
    for (const request of strangers?.(cast) ?? []) await demandSameRefusal(callers, request, name);
    for (let at = 0; at < Math.min(ASKED, requests.length); at += 1) {
      const request = requests[Math.floor((at * requests.length) / ASKED) % requests.length];
      const told = (body) => JSON.parse(question && !/readAt/.test(body) ? body : body.replace(OF_THE_MOMENT, '"$1":""'));
      const answers = {};
      for (const [server, caller] of Object.entries(callers)) answers[server] = await caller.ask(request);
      for (const server of ['plain', 'same']) {
        deepStrictEqual([answers[server].status, told(answers[server].body)], [answers.api.status, told(answers.api.body)], `${name}: ${server} answers otherwise than the API to ${request.path}`);
      }
    }
  }
  for (const caller of Object.values(callers)) caller.close();
}

/** Who works elsewhere sees as little, or as much, of the same work as of the API. The plain one checks nothing. */
async function demandSameRefusal({ api, same }, request, name) {
  const [told, by] = [await api.ask(request), await same.ask(request)];
  const answers = ({ status, body }) => [status, status === 200 ? JSON.parse(body) : null];
  deepStrictEqual(answers(by), answers(told), `${name}: same work answers otherwise than the API to somebody else who asks for ${request.path}`);
}
