module.exports = globalThis.requireByNode('@tus/server');
