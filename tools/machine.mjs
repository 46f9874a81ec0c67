import { existsSync, readFileSync, statfsSync } from 'node:fs';
import { freemem } from 'node:os';
import { dirname } from 'node:path';
import { Fault } from './say.mjs';

/** What each step needs at least, in MB. Measured; see docs/operations/install.md. */
export const needs = {
  memoryToInstall: 900,
  memoryToRun: 400,
  diskToInstall: 1_800,
  diskToRun: 500,
};

/** What Linux could give to new programs, in bytes: it counts files in memory as free, because they give way. */
function availableMemory() {
  try {
    return Number(readFileSync('/proc/meminfo', 'utf8').match(/^MemAvailable:\s+(\d+) kB/m)[1]) * 1024;
  } catch {
    return freemem();
  }
}

/** Memory that processes may still take, in MB. A container has no more than its limit. */
export function freeMemory() {
  const limit = process.constrainedMemory?.() || Infinity;
  return Math.floor(Math.min(availableMemory(), limit) / 1_048_576);
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
