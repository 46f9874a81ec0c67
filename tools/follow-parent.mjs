/**
 * Loaded before each of the platform's processes: when the parent is gone, however hard, the process ends itself as
 * if it had been asked to, and never outlives it by more than the time that a calm end may take.
 */
if (process.channel) {
  process.on('disconnect', () => {
    process.kill(process.pid, 'SIGTERM');
    setTimeout(() => process.kill(process.pid, 'SIGKILL'), 20_000).unref();
  });
  process.channel.unref();
}
