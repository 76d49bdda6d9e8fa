export class Health {
  status: 'ready';
}
