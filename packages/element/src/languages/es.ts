export { spanish as strings } from '../strings/spanish/spanish.ts';
