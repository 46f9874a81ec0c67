module.exports = globalThis.requireByNode('@tus/file-store');
