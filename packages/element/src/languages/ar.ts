export { arabic as strings } from '../strings/arabic/arabic.ts';
