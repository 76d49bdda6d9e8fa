import { zipSync } from 'fflate';

/** The first moment a zip file can name: so the same files make the same bytes, whenever they are packed. */
export const NO_TIME = '1980-01-01T00:00:00';

/** Several files as one, by their names. */
export const archive = (files: Readonly<Record<string, Uint8Array>>): Buffer => Buffer.from(zipSync({ ...files }, { mtime: NO_TIME }));
