export { FakeDesktop } from './fake-desktop.ts';
