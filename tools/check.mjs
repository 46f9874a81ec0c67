#!/usr/bin/env node
import { enter } from './enter.mjs';

await enter(() => import('./check-run.mjs'));
