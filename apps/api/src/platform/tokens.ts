import type { Config, Log, Storage } from '@amelie/ground';

/**
 * Faces under which plain objects are asked for in constructors: a class is what Nest can find by type.
 * `constructor(private readonly settings: Settings)` has the whole configuration.
 */
export abstract class Settings {}
export interface Settings extends Config {}

export abstract class Files {}
export interface Files extends Storage {}

export abstract class Logger {}
export interface Logger extends Log {}
