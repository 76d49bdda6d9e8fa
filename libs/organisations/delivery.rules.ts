import { isLoopback, type Configuration } from '#platform';

/** How an invitation's link reaches the invited: by mail, by the hand of the one who invites, or not at all. */
export type Delivery = 'MAILED' | 'SHOWN' | 'NONE';

/**
 * 1. With a mail server the link is mailed to the invited alone. 2. On the own machine, and in a demo world, it is shown: that is for trial.
 * 3. In production, and wherever others can reach the house, nobody is invited without a mail server.
 */
export function deliveryOf({ smtpUrl, mode, demo, publicUrl }: Pick<Configuration, 'smtpUrl' | 'mode' | 'demo' | 'publicUrl'>): Delivery {
  if (mode === 'production') return smtpUrl ? 'MAILED' : 'NONE';
  if (demo) return 'SHOWN';
  if (smtpUrl) return 'MAILED';
  return isLoopback(new URL(publicUrl).hostname) ? 'SHOWN' : 'NONE';
}
