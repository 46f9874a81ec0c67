import type { FastifyInstance } from 'fastify';
import { migrations } from '../../migrations';
import { type Database, rowOf } from '../database/database';

async function ready(database: Database): Promise<boolean> {
  const row = await rowOf<{ applied: number }>(database, `select count(*)::int as applied from migration`).catch(
    () => null,
  );
  return row !== null && row.applied >= migrations.length;
}

/** `/health/live`: the process answers. `/health/ready`: it reaches its database with a schema it knows. */
export function addHealth(server: FastifyInstance, database: Database): void {
  server.get('/health/live', () => ({ status: 'live' }));
  server.get('/health/ready', async (_request, reply) => {
    const fine = await ready(database);
    return reply.status(fine ? 200 : 503).send({ status: fine ? 'ready' : 'unavailable' });
  });
}
