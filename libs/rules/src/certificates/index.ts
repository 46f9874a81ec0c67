export * from './certificate-change';
export * from './certificate-state';
export * from './compare-facts';
