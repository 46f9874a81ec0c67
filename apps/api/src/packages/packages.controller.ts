import { type Given, routes } from '@amelie/contract';
import { Controller } from '@nestjs/common';
import { Database } from '../platform/database/database';
import { Given as FromRequest } from '../platform/http/given';
import { Route } from '../platform/http/route.decorator';
import { type Actor, Asking } from '../platform/policy/actor';
import { Files, Settings } from '../platform/tokens';
import { cancelImport } from './cancel-import';
import { chooseOpening } from './choose-opening';
import { chooseOrganization } from './choose-organization';
import { deletePackage } from './delete-package';
import { makeCurrent } from './make-current';
import { listPackages, readPackageDetail } from './packages.queries';
import { readPackageLine } from './read-package-line';

@Controller()
export class PackagesController {
  constructor(
    private readonly database: Database,
    private readonly storage: Files,
    private readonly settings: Settings,
  ) {}

  @Route(routes.listPackages)
  listPackages() {
    return listPackages(this.database);
  }

  @Route(routes.getPackage)
  getPackage(@FromRequest() given: Given<typeof routes.getPackage>) {
    return readPackageDetail(this.database, given.packageId);
  }

  @Route(routes.packageVersions)
  packageVersions(@FromRequest() given: Given<typeof routes.packageVersions>) {
    return readPackageLine(this.database, given);
  }

  @Route(routes.makePackageCurrent)
  makeCurrent(@Asking() actor: Actor, @FromRequest() given: Given<typeof routes.makePackageCurrent>) {
    return makeCurrent(this.database, actor, given);
  }

  @Route(routes.cancelImport)
  cancelImport(@Asking() actor: Actor, @FromRequest() given: Given<typeof routes.cancelImport>) {
    return cancelImport(this.database, this.settings, actor, given);
  }

  @Route(routes.chooseOrganization)
  chooseOrganization(@Asking() actor: Actor, @FromRequest() given: Given<typeof routes.chooseOrganization>) {
    return chooseOrganization(this.database, actor, given);
  }

  @Route(routes.chooseOpening)
  chooseOpening(@Asking() actor: Actor, @FromRequest() given: Given<typeof routes.chooseOpening>) {
    return chooseOpening(this.database, actor, given);
  }

  @Route(routes.deletePackage)
  deletePackage(@Asking() actor: Actor, @FromRequest() given: Given<typeof routes.deletePackage>) {
    return deletePackage({ database: this.database, storage: this.storage }, actor, given);
  }
}
