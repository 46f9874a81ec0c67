export * from './credit-rules';
export * from './credit-verdict';
export * from './identity-checks';
