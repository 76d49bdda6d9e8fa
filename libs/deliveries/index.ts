/** What is told to the funder and about the project. */
export { DeliveriesModule } from './deliveries.module.js';
export * from './finsam/finsam.input.js';
export { FinsamService } from './finsam/finsam.service.js';
export * from './finsam/finsam.view.js';
export { DeliveryFileService } from './months/delivery-file.service.js';
export * from './months/month.input.js';
export { MonthService } from './months/month.service.js';
export * from './months/month.view.js';
export * from './quarters/quarter.input.js';
export { QuarterService } from './quarters/quarter.service.js';
export * from './quarters/quarter.view.js';
