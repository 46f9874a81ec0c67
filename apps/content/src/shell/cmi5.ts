import { awaitInit } from './await-init';
import { UnitShell } from './unit-shell';

awaitInit((_init, port) => void new UnitShell(port));
