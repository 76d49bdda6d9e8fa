import { noticed } from './noticed.js';

noticed(['reads']);
