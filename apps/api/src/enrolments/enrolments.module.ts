import { Module } from '@nestjs/common';
import { EnrolmentsController } from './enrolments.controller';

@Module({ controllers: [EnrolmentsController] })
export class EnrolmentsModule {}
