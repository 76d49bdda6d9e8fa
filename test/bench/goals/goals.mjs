// `npm run bench -- --goals`: the goals of the house at scale, one row each: what was measured, and whether it reaches.
//   --participants 200000   everything about so many   --everybody 1000000   facts alone about so many, in a world of their own
//   --only P1,P6   those alone   --keep FOLDER   the worlds are left there, and opened again the next time
import { cpus, loadavg } from 'node:os';
import { openWorld } from '../world.mjs';
import { atOnce } from './at-once.mjs';
import { doors } from './doors.mjs';
import { exported } from './exported.mjs';
import { national } from './national.mjs';
import { project } from './project.mjs';
import { security } from './security.mjs';
import { sizes } from './sizes.mjs';

export async function goals({ participants, everybody, only, kept, ...how }) {
  const open = {};
  const world = async (many, factsAlone) => (open[`${many} ${factsAlone}`] ??= await openWorld({ participants: many, factsAlone, kept, say: how.say }));
  const small = () => world(participants, false);
  const large = () => world(everybody, true);
  const questions = {
    'P1 P2 P3': async () => doors(await small(), how),
    P6: async () => [...await project(await small(), how), ...await national(await large(), how)],
    P7: async () => atOnce(await small(), how),
    P8: async () => security(await small(), how),
    P9: async () => sizes({ [participants]: await small(), [everybody]: await large() }, how),
    P10: async () => exported(await small(), how),
  };
  const wanted = Object.entries(questions).filter(([name]) => !only || only.split(',').some((each) => name.split(' ').includes(each)));
  const found = [];
  try {
    for (const [name, ask] of wanted) {
      how.say(`Mäter ${name} …`);
      found.push(...await ask());
    }
    return drawn(found, { participants, everybody, ...how });
  } finally {
    for (const each of Object.values(open)) await each.close();
  }
}

const ms = (number) => number.toFixed(number < 10 ? 2 : 0);
const spread = ([name, { median, least, most }]) => `${name} ${ms(median)} ms (${ms(least)} to ${ms(most)})`;

function drawn(found, { participants, everybody, rounds, seconds }) {
  return [`${participants} participants with everything, ${everybody} with facts; ${rounds} rounds of ${seconds} s: the median, the least and the most. ${cpus().length} cores, load ${loadavg()[0].toFixed(1)}.`, '',
    '| goal | | measured | | reached |', '| --- | --- | --- | --- | --- |',
    ...found.map(({ goal, title, times = {}, measured, told, reached }) => `| ${goal} | ${title} | ${measured ?? Object.entries(times).map(spread).join('; ')} | ${told} | ${reached ? 'yes' : '**no**'} |`)].join('\n');
}
