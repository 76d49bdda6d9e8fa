import { Module } from '@nestjs/common';
import { FinsamService } from './finsam/finsam.service.js';
import { DeliveryFileService } from './months/delivery-file.service.js';
import { MonthService } from './months/month.service.js';
import { QuarterService } from './quarters/quarter.service.js';

const SERVICES = [DeliveryFileService, FinsamService, MonthService, QuarterService];

@Module({ providers: SERVICES, exports: SERVICES })
export class DeliveriesModule {}
