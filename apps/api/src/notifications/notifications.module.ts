import { Module } from '@nestjs/common';
import { NotificationsController } from './notifications.controller';
import { NotificationsJobs } from './notifications.jobs';

@Module({ controllers: [NotificationsController], providers: [NotificationsJobs] })
export class NotificationsModule {}
