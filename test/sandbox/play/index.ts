export { playRoutes } from './routes';
