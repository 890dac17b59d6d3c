import { RUNTIME_VARIABLE } from '../../dev/engine/runtimes';

// For the projects whose sessions run in the stand-in of the Node runtime.
process.env[RUNTIME_VARIABLE] = 'node';
