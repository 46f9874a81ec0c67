export * from './certificate-change';
export * from './certificate-state';
