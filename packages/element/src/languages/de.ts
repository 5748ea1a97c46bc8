export { german as strings } from '../strings/german/german.ts';
