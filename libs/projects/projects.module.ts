import { Module } from '@nestjs/common';
import { ImportService } from './import/import.service.js';
import { ProjectsService } from './projects.service.js';
import { RegisterService } from './register.service.js';
import { StructureService } from './structure/structure.service.js';
import { TargetsService } from './structure/targets.service.js';

const SERVICES = [ImportService, ProjectsService, RegisterService, StructureService, TargetsService];

@Module({ providers: SERVICES, exports: SERVICES })
export class ProjectsModule {}
