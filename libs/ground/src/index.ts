export * from './config';
export * from './disk-storage';
export * from './log';
export * from './new-id';
export * from './pool';
export * from './storage';
