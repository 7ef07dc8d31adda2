export { playRoutes } from './routes';
export type { Shown } from './shown';
