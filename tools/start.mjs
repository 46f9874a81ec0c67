#!/usr/bin/env node
import { enter } from './enter.mjs';

await enter(() => import('./start-platform.mjs'));
