// `npm run bench -- --goals`: the goals that are about scale, asked of the database itself, without HTTP. --participants 200000 --everybody 1000000 --rounds 5 --seconds 2
import { openWorld } from '../world.mjs';
import { atOnce } from './at-once.mjs';
import { national } from './national.mjs';
import { security } from './security.mjs';
import { sizes } from './sizes.mjs';

export async function goals({ participants, everybody, rounds, seconds, say }) {
  const worlds = [];
  const open = async (many, factsAlone) => {
    const world = await openWorld({ participants: many, factsAlone, say });
    worlds.push(world);
    return world;
  };
  try {
    const [small, large] = [await open(participants, false), await open(everybody, true)];
    const how = { rounds, seconds };
    const found = [];
    for (const [title, measure] of [['radskydd', () => security(small, how)], ['skrivning och läsning', () => atOnce(small, how)], ['riket', () => national(large, how)], ['storlek', () => sizes({ [`${participants}`]: small, [`${everybody}`]: large }, how)]]) {
      say(`Mäter ${title} …`);
      found.push(...await measure());
    }
    return drawn(found);
  } finally {
    for (const world of worlds) await world.close();
  }
}

const ms = (number) => number.toFixed(number < 10 ? 2 : 0);

function drawn(found) {
  return ['| goal | | ms, median (least to most) | | reached |', '| --- | --- | --- | --- | --- |', ...found.map(({ goal, title, times, told, reached }) => {
    const measured = Object.entries(times).map(([name, { median, least, most }]) => `${name} ${ms(median)} (${ms(least)} to ${ms(most)})`).join('; ');
    return `| ${goal} | ${title} | ${measured} | ${told} | ${reached ? 'yes' : 'no'} |`;
  })].join('\n');
}
