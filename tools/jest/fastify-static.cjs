module.exports = globalThis.requireByNode('@fastify/static');
