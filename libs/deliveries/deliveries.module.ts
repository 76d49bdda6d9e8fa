import { Module } from '@nestjs/common';
import { DeliveryFileService } from './months/delivery-file.service.js';
import { MonthService } from './months/month.service.js';

const SERVICES = [DeliveryFileService, MonthService];

@Module({ providers: SERVICES, exports: SERVICES })
export class DeliveriesModule {}
