import { Controller, StreamableFile } from '@nestjs/common';
import { type ExportFormat, type Given, routes } from '@amelie/contract';
import { Database } from '../platform/database/database';
import { Given as FromRequest } from '../platform/http/given';
import { Route } from '../platform/http/route.decorator';
import { type Actor, Asking } from '../platform/policy/actor';
import { Settings } from '../platform/tokens';
import { certifiedStatistics } from './certified-statistics';
import { listExports } from './list-exports';
import { openExportFile } from './open-export-file';
import { readExport } from './read-export';
import { requestExport } from './request-export';

const contentTypes: Record<ExportFormat, string> = { csv: 'text/csv', ndjson: 'application/x-ndjson' };

@Controller()
export class StatisticsController {
  constructor(
    private readonly database: Database,
    private readonly settings: Settings,
  ) {}

  @Route(routes.certifiedStatistics)
  certified() {
    return certifiedStatistics(this.database);
  }

  @Route(routes.requestExport)
  requestExport(@Asking() actor: Actor, @FromRequest() given: Given<typeof routes.requestExport>) {
    return requestExport(this.database, actor, given);
  }

  @Route(routes.listExports)
  listExports(@Asking() actor: Actor) {
    return listExports(this.database, actor);
  }

  @Route(routes.getExport)
  getExport(@Asking() actor: Actor, @FromRequest() given: Given<typeof routes.getExport>) {
    return readExport(this.database, actor, given.exportId);
  }

  @Route(routes.exportFile)
  async exportFile(@Asking() actor: Actor, @FromRequest() { exportId }: Given<typeof routes.exportFile>) {
    const { content, fileName, format, sizeBytes } = await openExportFile(this.database, actor, {
      exportId,
      settings: this.settings,
    });
    return new StreamableFile(content, {
      type: `${contentTypes[format]}; charset=utf-8`,
      disposition: `attachment; filename="${fileName}"`,
      length: sizeBytes,
    });
  }
}
