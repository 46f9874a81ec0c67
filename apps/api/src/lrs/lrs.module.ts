import { Module } from '@nestjs/common';
import { LrsController } from './lrs.controller';

@Module({ controllers: [LrsController] })
export class LrsModule {}
