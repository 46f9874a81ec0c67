import { existsSync, statfsSync } from 'node:fs';
import { freemem } from 'node:os';
import { dirname } from 'node:path';
import { Fault } from './say.mjs';

/** What each step needs at least, in MB. Measured; see docs/operations/install.md. */
export const needs = {
  memoryToInstall: 700,
  memoryToRun: 400,
  diskToInstall: 1_800,
  diskToRun: 500,
};

/** Memory that processes may still take, in MB; a container's limit counts. */
export function freeMemory() {
  return Math.floor((process.availableMemory?.() ?? freemem()) / 1_048_576);
}

/** Free disk at a place that may not exist yet, in MB. */
export function freeDisk(place) {
  const folder = existsSync(place) ? place : dirname(place);
  if (folder !== place && !existsSync(folder)) return freeDisk(folder);
  const { bavail, bsize } = statfsSync(folder);
  return Math.floor((bavail * bsize) / 1_048_576);
}

/** Refuses to go on with too little memory. */
export function requireMemory(needed, what) {
  const free = freeMemory();
  if (free < needed) {
    throw new Fault(`Too little memory to ${what}: ${free} MB are free, ${needed} MB are needed. End other programs.`);
  }
}

/** Refuses to go on with too little disk. */
export function requireDisk(place, needed, what) {
  const free = freeDisk(place);
  if (free < needed) {
    throw new Fault(`Too little disk to ${what}: ${free} MB are free at ${place}, ${needed} MB are needed. Make room.`);
  }
}
