import { type DynamicModule, Module } from '@nestjs/common';
import { PeopleModule } from './people/people.module';
import { PlatformModule, type PlatformParts } from './platform/platform.module';

/** The list of features. */
const features = [PeopleModule];

@Module({})
export class AppModule {
  static with(parts: PlatformParts): DynamicModule {
    return { module: AppModule, imports: [PlatformModule.with(parts), ...features] };
  }
}
