export { HubE911Form } from './hub-e911-form.ts';
