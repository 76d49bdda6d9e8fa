import { createRequire } from 'node:module';
import { parentPort } from 'node:worker_threads';
import type { Order, Printed } from './typesetter.js';

/** What is used of Typst (github.com/Myriad-Dreamin/typst.ts, `NodeCompiler`). */
interface NodeCompiler {
  compile(asked: { mainFileContent: string; inputs: Record<string, string> }): { result?: object; takeError(): { shortDiagnostics: unknown } | null };
  pdf(document: object, asked: { pdfStandard?: 'ua-1' }): Uint8Array;
  evictCache(age: number): void;
}

/**
 * Typst comes as one package for each system, of which npm installs what fits; where none does, no paper is set (503).
 * The package that chooses between them names more systems than can be had in its version, so the choice is made here.
 */
const SYSTEMS = ['linux-x64-gnu', 'linux-x64-musl'];
const load = createRequire(import.meta.url);

function typst(): NodeCompiler {
  for (const system of SYSTEMS) {
    try {
      const { NodeCompiler: Compiler } = load(`@myriaddreamin/typst-ts-node-compiler-${system}`) as { NodeCompiler: { create(asked: { workspace: string }): NodeCompiler } };
      return Compiler.create({ workspace: import.meta.dirname });
    } catch (missing) {
      if ((missing as { code?: string }).code !== 'MODULE_NOT_FOUND') throw missing;
    }
  }
  throw new Error(`Typst is not there for ${process.platform} ${process.arch}.`);
}

/** The thread that sets papers. Its workspace is this folder, in which there is nothing to read but code; its fonts come with the compiler. */
const compiler = typst();

parentPort!.on('message', ({ no, template, content }: Order) => parentPort!.postMessage(printed(no, template, content)));

function printed(no: number, template: string, content: string): Printed {
  try {
    const made = compiler.compile({ mainFileContent: template, inputs: { paper: content } });
    return made.result ? { no, pdf: taggedPdf(made.result) } : { no, fault: JSON.stringify(made.takeError()?.shortDiagnostics) };
  } catch (fault) {
    return { no, fault: String(fault) };
  } finally {
    compiler.evictCache(0);
  }
}

/** PDF/UA-1 promises that every letter can be shown; where no font has one, the paper comes all the same, tagged, without the promise. */
function taggedPdf(document: object): Uint8Array {
  try {
    return compiler.pdf(document, { pdfStandard: 'ua-1' });
  } catch {
    return compiler.pdf(document, {});
  }
}
