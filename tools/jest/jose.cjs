module.exports = globalThis.requireByNode('jose');
