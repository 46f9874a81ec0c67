import { Controller } from '@nestjs/common';
import { type Given, routes } from '@amelie/contract';
import { Given as FromRequest } from '../platform/http/given';
import { Route } from '../platform/http/route.decorator';
import { listSupportServices } from './list-support-services';

@Controller()
export class DirectoryController {
  @Route(routes.listSupportServices)
  listSupportServices(@FromRequest() given: Given<typeof routes.listSupportServices>) {
    return listSupportServices(given);
  }
}
