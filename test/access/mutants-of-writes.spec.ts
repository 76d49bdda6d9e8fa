import { noticed } from './noticed.js';

noticed(['writes', 'commands', 'registers']);
