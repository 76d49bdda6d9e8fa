const WIDTH = 40;

export interface ProgressBar {
  /** So many more; one, when nothing is said. */
  step(many?: number): void;
  done(): void;
}

/** One line that fills up in a terminal; elsewhere a line for every tenth part. */
export function progressBar(wanted: number, stream: NodeJS.WriteStream): ProgressBar {
  let come = 0;
  const tenth = Math.max(1, Math.floor(wanted / 10));
  const drawn = () => `[${'█'.repeat(Math.floor((WIDTH * come) / wanted)).padEnd(WIDTH, '·')}] ${come} av ${wanted}`;
  return {
    step(many = 1) {
      const before = come;
      come += many;
      if (stream.isTTY) stream.write(`\r${drawn()}`);
      else if (Math.floor(come / tenth) > Math.floor(before / tenth)) stream.write(`${drawn()}\n`);
    },
    done() {
      if (stream.isTTY && come > 0) stream.write('\n');
    },
  };
}
