import { parentPort } from 'node:worker_threads';
import { writeDeclarations } from './declarations.mjs';

parentPort?.postMessage(writeDeclarations());
