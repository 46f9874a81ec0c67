import { Module } from '@nestjs/common';
import { PublishingController } from './publishing.controller';

@Module({ controllers: [PublishingController] })
export class PublishingModule {}
