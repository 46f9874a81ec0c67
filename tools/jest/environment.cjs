const { TestEnvironment } = require('jest-environment-node');

/** The Node environment with one more global: Node's own `require`, which can load ESM-only packages; jest's cannot. */
module.exports = class extends TestEnvironment {
  constructor(config, context) {
    super(config, context);
    this.global.requireByNode = require;
  }
};
