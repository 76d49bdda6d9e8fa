// A process of its own that holds the embedded database, for the stories that kill it. Prints its address, leaves at SIGTERM.
import { startEmbeddedDatabase } from '../../dist/libs/platform/embedded-database.js';

const [dataDir] = process.argv.slice(2);
const { ownerUrl, stop } = await startEmbeddedDatabase({ dataDir, passwordsDir: `${dataDir}/passwords` });
process.on('SIGTERM', () => void stop().then(() => process.exit(0)));
console.log(ownerUrl);
