import { type DynamicModule, Module } from '@nestjs/common';
import { AuthoringModule } from './authoring/authoring.module';
import { NotificationsModule } from './notifications/notifications.module';
import { PackagesModule } from './packages/packages.module';
import { PeopleModule } from './people/people.module';
import { PlatformModule, type PlatformParts } from './platform/platform.module';
import { PublishingModule } from './publishing/publishing.module';

/** The list of features. */
const features = [PeopleModule, NotificationsModule, PackagesModule, PublishingModule, AuthoringModule];

@Module({})
export class AppModule {
  static with(parts: PlatformParts): DynamicModule {
    return { module: AppModule, imports: [PlatformModule.with(parts), ...features] };
  }
}
