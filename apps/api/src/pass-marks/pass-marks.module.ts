import { Module } from '@nestjs/common';
import { PassMarksController } from './pass-marks.controller';

@Module({ controllers: [PassMarksController] })
export class PassMarksModule {}
