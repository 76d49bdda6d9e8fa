import { noticed } from './noticed.js';

noticed(['reads'], 'met-by-reads');
