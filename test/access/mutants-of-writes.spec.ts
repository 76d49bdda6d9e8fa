import { noticed } from './noticed.js';

noticed(['writes', 'commands', 'registers'], 'met-by-writes');
