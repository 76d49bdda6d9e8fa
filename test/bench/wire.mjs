// Stands between a server and PostgreSQL and counts what goes over the wire: statements executed, and round trips, a trip being every time
// the server has to wait. Answers are held back for a moment, so that what was sent without waiting counts as one.
import { connect, createServer } from 'node:net';

const HELD_BACK_MS = 3;

export async function countingWire(address) {
  const target = new URL(address);
  const count = { statements: 0, trips: 0 };
  const sockets = new Set();
  const server = createServer((client) => {
    const database = connect(Number(target.port), target.hostname);
    for (const socket of [client, database]) sockets.add(socket.setNoDelay(true));
    let waitingFor = 0;
    const asked = messages(true, (type) => {
      if (type === 'E' || type === 'Q') count.statements += 1;
      if (type !== 'S' && type !== 'Q') return;
      if (waitingFor === 0) count.trips += 1;
      waitingFor += 1;
    });
    const answered = messages(false, (type) => { if (type === 'Z') waitingFor = Math.max(0, waitingFor - 1); });
    client.on('data', (bytes) => { asked(bytes); database.write(bytes); });
    database.on('data', (bytes) => setTimeout(() => { answered(bytes); if (!client.destroyed) client.write(bytes); }, HELD_BACK_MS));
    client.on('close', () => database.destroy()).on('error', () => database.destroy());
    database.on('close', () => client.destroy()).on('error', () => client.destroy());
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    address: Object.assign(new URL(address), { host: `127.0.0.1:${server.address().port}` }).href,
    count,
    close: () => { for (const socket of sockets) socket.destroy(); server.close(); },
  };
}

/** Takes a stream of protocol messages apart. The first from a client has no type. */
function messages(fromClient, told) {
  let left = Buffer.alloc(0);
  let greeted = !fromClient;
  return (bytes) => {
    left = Buffer.concat([left, bytes]);
    for (;;) {
      const typed = greeted ? 1 : 0;
      if (left.length < typed + 4) return;
      const length = left.readUInt32BE(typed) + typed;
      if (left.length < length) return;
      if (greeted) told(String.fromCharCode(left[0]));
      greeted = true;
      left = left.subarray(length);
    }
  };
}
