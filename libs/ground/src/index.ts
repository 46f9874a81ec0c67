export * from './config';
export * from './log';
export * from './new-id';
export * from './pool';
export * from './storage';
