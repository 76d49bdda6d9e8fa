import administration from './administration.json' with { type: 'json' };
import continuity from './continuity.json' with { type: 'json' };
import emergencies from './emergencies.json' with { type: 'json' };
import employment from './employment.json' with { type: 'json' };
import home from './home.json' with { type: 'json' };
import interventions from './interventions.json' with { type: 'json' };
import learning from './learning.json' with { type: 'json' };
import log from './log.json' with { type: 'json' };
import management from './management.json' with { type: 'json' };
import notes from './notes.json' with { type: 'json' };
import outcomes from './outcomes.json' with { type: 'json' };
import plans from './plans.json' with { type: 'json' };
import participants from './participants.json' with { type: 'json' };
import problem from './problem.json' with { type: 'json' };
import projects from './projects.json' with { type: 'json' };
import referrals from './referrals.json' with { type: 'json' };
import roles from './roles.json' with { type: 'json' };
import shell from './shell.json' with { type: 'json' };
import signIn from './sign-in.json' with { type: 'json' };
import sip from './sip.json' with { type: 'json' };
import steps from './steps.json' with { type: 'json' };
import ui from './ui.json' with { type: 'json' };
import work from './work.json' with { type: 'json' };

/** Every area's words. Swedish is written first; English must have the same keys. */
export const words = { administration, continuity, emergencies, employment, home, interventions, learning, log, management, notes, outcomes, participants, plans, problem, projects, referrals, roles, shell, signIn, sip, steps, ui, work };
