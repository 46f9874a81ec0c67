import { Module } from '@nestjs/common';
import { Cmi5Controller } from './cmi5.controller';
import { Cmi5Jobs } from './cmi5.jobs';

@Module({ controllers: [Cmi5Controller], providers: [Cmi5Jobs] })
export class Cmi5Module {}
