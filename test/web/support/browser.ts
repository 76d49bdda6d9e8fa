import chromium from '@sparticuz/chromium';

/**
 * Chromium comes inside an npm package and is unpacked to the temporary folder at first use: nothing is downloaded.
 * It runs without its sandbox because tests may run as root in a container; it meets only our own pages.
 */
export async function browser() {
  return {
    executablePath: await chromium.executablePath(),
    args: ['--headless=shell', '--no-sandbox', '--no-zygote', '--disable-background-networking', '--disable-component-update', '--font-render-hinting=none'],
  };
}
