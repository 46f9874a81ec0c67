#!/usr/bin/env node
import { enter } from './enter.mjs';

await enter(() => import('./screens-run.mjs'));
