import { Module } from '@nestjs/common';
import { LaunchesController } from './launches.controller';
import { LaunchesJobs } from './launches.jobs';

@Module({ controllers: [LaunchesController], providers: [LaunchesJobs] })
export class LaunchesModule {}
