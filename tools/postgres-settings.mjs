/** For a small server with a few processes in front; whoever needs more brings their own PostgreSQL by DATABASE_URL. */
const modest = {
  shared_buffers: '64MB',
  max_connections: 60,
  work_mem: '4MB',
  maintenance_work_mem: '32MB',
  effective_cache_size: '256MB',
  max_wal_size: '512MB',
  autovacuum_max_workers: 2,
  max_parallel_workers_per_gather: 0,
  io_method: 'sync',
  jit: 'off',
};

/** The log tells what happened, but no statement and no value: they may carry personal data. */
const log = {
  log_min_error_statement: 'panic',
  log_error_verbosity: 'terse',
  log_checkpoints: 'off',
  log_timezone: 'UTC',
};

/** Only for tests, whose data nobody misses. */
const careless = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' };

/** The arguments of `postgres` for a server on the loopback interface. */
export function serverArguments({ folder, port, safe }) {
  const network = { listen_addresses: '127.0.0.1', port, unix_socket_directories: '' };
  const settings = { ...network, ...modest, ...log, timezone: 'UTC', ...(safe ? {} : careless) };
  return ['-D', folder, ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])];
}
