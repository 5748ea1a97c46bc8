import { writeManifests } from './build/manifest.mjs';

writeManifests();
