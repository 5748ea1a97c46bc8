export { french as strings } from '../strings/french/french.ts';
