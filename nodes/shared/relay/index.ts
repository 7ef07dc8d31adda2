export type { Pressed, Sealed } from './relay';
export { LINK, opened, sealed } from './relay';
