export * from './disclosure';
export * from './merge-items';
export * from './module-outcome';
export * from './status-mapping';
