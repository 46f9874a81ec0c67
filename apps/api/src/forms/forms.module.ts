import { Module } from '@nestjs/common';
import { FormsController } from './forms.controller';
import { FormsJobs } from './forms.jobs';

@Module({ controllers: [FormsController], providers: [FormsJobs] })
export class FormsModule {}
