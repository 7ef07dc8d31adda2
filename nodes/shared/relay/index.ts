export { LINK, opened, sealed } from './relay';
