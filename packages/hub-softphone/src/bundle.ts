// The script-tag bundle. Its own origin is known before the tags on the page come to life.
import './script-origin.ts';
import './define.ts';

export * from './index.ts';
