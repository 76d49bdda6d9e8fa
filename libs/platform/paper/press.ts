import { parentPort } from 'node:worker_threads';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import type { Order, Printed } from './typesetter.js';

/** The thread that sets papers. Its workspace is this folder, in which there is nothing to read but code; its fonts come with the compiler. */
const compiler = NodeCompiler.create({ workspace: import.meta.dirname });

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
function taggedPdf(document: Parameters<NodeCompiler['pdf']>[0]): Uint8Array {
  try {
    return compiler.pdf(document, { pdfStandard: 'ua-1' });
  } catch {
    return compiler.pdf(document, {});
  }
}
