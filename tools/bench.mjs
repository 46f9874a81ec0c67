#!/usr/bin/env node
import { enter } from './enter.mjs';

await enter(() => import('./bench-run.mjs'));
