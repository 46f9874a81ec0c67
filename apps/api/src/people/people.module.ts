import { Global, Module } from '@nestjs/common';
import { SessionReader } from '../platform/policy/actor';
import { PeopleController } from './people.controller';
import { Sessions } from './sessions';

/** Global, because the guard of every route reads sessions. */
@Global()
@Module({
  controllers: [PeopleController],
  providers: [Sessions, { provide: SessionReader, useExisting: Sessions }],
  exports: [SessionReader],
})
export class PeopleModule {}
